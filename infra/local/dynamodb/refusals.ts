/** A refusal as DynamoDB words it: `body` goes onto the wire unchanged. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly body: { readonly __type: string; readonly message: string; readonly [extra: string]: unknown },
  ) {
    super(body.message)
    this.name = body.__type.replace(/^.*#/, '')
  }
}

export function isRefusal(error: unknown): error is Refusal {
  // dynalite throws plain errors with these two fields.
  return typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error
}

/** `ConditionalCheckFailedException` and the like; `extra` fields travel beside the message. */
export function refusal(type: string, message: string, extra: object = {}): Refusal {
  return new Refusal(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...extra })
}

export function invalid(message: string): Refusal {
  return new Refusal(400, { __type: 'com.amazon.coral.validate#ValidationException', message })
}

export function missingField(field: string): Refusal {
  const path = field.charAt(0).toLowerCase() + field.slice(1)
  return invalid(
    `1 validation error detected: Value null at '${path}' failed to satisfy constraint: Member must not be null`,
  )
}

/** 507, which DynamoDB itself never says: a caller can tell it from every other trouble, and the SDK does not try again. */
export function diskFull(): Refusal {
  const message = 'The disk is full: nothing of this request was stored. It may be sent again when there is room.'
  return new Refusal(507, { __type: 'com.amazonaws.dynamodb.v20120810#InsufficientStorageException', message })
}

export function unknownOperation(): Refusal {
  return new Refusal(400, { __type: 'com.amazon.coral.service#UnknownOperationException', message: '' })
}

export function tableNotFound(name: string): Refusal {
  return refusal('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`)
}
