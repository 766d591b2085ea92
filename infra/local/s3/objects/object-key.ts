import { S3Error } from '../s3-error'

/** S3's only limit on keys: 1 to 1,024 bytes of UTF-8. */
export function assertKey(key: string): string {
  if (key === '') throw new S3Error('InvalidArgument', 'User key must have a length greater than 0.')
  if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError')
  return key
}
