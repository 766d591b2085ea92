import type { SignatureFault, SignatureRefusal } from '../signature/signature-refusal'
import { S3Error, type S3ErrorCode } from './s3-error'

const codes: Readonly<Record<SignatureFault, S3ErrorCode>> = {
  anonymous: 'AccessDenied',
  otherMechanism: 'InvalidRequest',
  malformedCredential: 'AuthorizationHeaderMalformed',
  unknownKey: 'InvalidAccessKeyId',
  noDate: 'AccessDenied',
  skewed: 'RequestTimeTooSkewed',
  noPayloadHash: 'InvalidRequest',
  incompleteQuery: 'AuthorizationQueryParametersError',
  expired: 'AccessDenied',
  unsignedHeaders: 'AccessDenied',
  otherPayload: 'XAmzContentSHA256Mismatch',
  mismatch: 'SignatureDoesNotMatch',
}

/** As S3 words it. */
export const signatureError = ({ fault, sentence }: SignatureRefusal): S3Error => new S3Error(codes[fault], sentence)
