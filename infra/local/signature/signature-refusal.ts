/** Why a signature does not count. Each service has its own names for these. */
export type SignatureFault =
  | 'anonymous'
  | 'otherMechanism'
  | 'malformedCredential'
  | 'unknownKey'
  | 'noDate'
  | 'skewed'
  | 'noPayloadHash'
  | 'incompleteQuery'
  | 'expired'
  | 'unsignedHeaders'
  | 'otherPayload'
  | 'mismatch'

export class SignatureRefusal extends Error {
  override readonly name = 'SignatureRefusal'

  constructor(
    readonly fault: SignatureFault,
    /** For the caller; without it the service's own sentence stands. */
    readonly sentence?: string,
  ) {
    super(sentence ?? fault)
  }
}
