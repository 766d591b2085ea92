import type { SignatureFault, SignatureRefusal } from '../signature/signature-refusal'
import { Refusal } from './refusals'

const [missing, incomplete, unknown, invalid] = [
  ['MissingAuthenticationToken', 'Request is missing Authentication Token'],
  ['IncompleteSignature', 'The request signature does not conform to AWS standards.'],
  ['UnrecognizedClient', 'The security token included in the request is invalid.'],
  ['InvalidSignature', 'The request signature we calculated does not match the signature you provided.'],
] as const

const answers: Readonly<Record<SignatureFault, readonly [type: string, sentence: string]>> = {
  anonymous: missing,
  otherMechanism: missing,
  malformedCredential: incomplete,
  unknownKey: unknown,
  noDate: incomplete,
  skewed: ['InvalidSignature', 'Signature expired, or not yet current: the clocks differ too much.'],
  noPayloadHash: incomplete,
  incompleteQuery: incomplete,
  expired: ['InvalidSignature', 'Signature expired.'],
  unsignedHeaders: incomplete,
  otherPayload: invalid,
  mismatch: invalid,
}

/** As DynamoDB words it. */
export function signatureRefusal({ fault, sentence }: SignatureRefusal): Refusal {
  const [type, standing] = answers[fault]
  return new Refusal(400, { __type: `com.amazon.coral.service#${type}Exception`, message: sentence ?? standing })
}
