import { Readable } from 'node:stream'
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Objects } from './objects'
import { uploadInParts } from './upload-in-parts.s3'

const uploadSeconds = 600
const readSeconds = 60

/** Another endpoint than AWS's own has no name per bucket, so the bucket goes into the path. */
export const s3Client = (): S3Client => new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) })

export const s3Objects = (s3: S3Client, Bucket: string): Objects => ({
  async allowUpload({ key, mime, sha256, minBytes, maxBytes }) {
    const checksum: Record<string, string> = sha256 ? { 'x-amz-checksum-sha256': base64Of(sha256) } : {}
    const Fields = { 'Content-Type': mime, success_action_status: '201', ...checksum }
    return createPresignedPost(s3, {
      Bucket,
      Key: key,
      Expires: uploadSeconds,
      Fields,
      // Every field becomes a condition of its own; only the size is not a field.
      Conditions: [['content-length-range', minBytes, maxBytes]],
    })
  },

  async addressOf(key, { seconds = readSeconds, fileName } = {}) {
    const disposition = fileName === undefined ? {} : { ResponseContentDisposition: attachment(fileName) }
    return getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: key, ...disposition }), { expiresIn: seconds })
  },

  async read(key) {
    const found = await s3.send(new GetObjectCommand({ Bucket, Key: key })).catch(undefinedIfMissing)
    return found?.Body?.transformToByteArray()
  },

  async stream(key) {
    const found = await s3.send(new GetObjectCommand({ Bucket, Key: key })).catch(undefinedIfMissing)
    return found?.Body as Readable | undefined
  },

  async write(key, content, mime) {
    if (content instanceof Readable) return uploadInParts(s3, { Bucket, Key: key, ContentType: mime }, content)
    await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: content, ContentType: mime }))
  },

  async remove(key) {
    await s3.send(new DeleteObjectCommand({ Bucket, Key: key }))
  },
})

const base64Of = (sha256Hex: string): string => Buffer.from(sha256Hex, 'hex').toString('base64')

/** RFC 6266 and 5987: an old client sees plain characters, a new one the name itself (B53). */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${hex(character)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase()

function undefinedIfMissing(error: unknown): undefined {
  if (!(error instanceof NoSuchKey)) throw error
}
