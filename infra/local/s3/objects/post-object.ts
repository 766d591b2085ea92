import { percentEncode, percentEncodePath } from '../../signature/percent-encoding'
import { SignatureRefusal } from '../../signature/signature-refusal'
import { assertSameSignature, readCredential, sign, signingKey } from '../../signature/signing-key'
import { type Engine, findBucket, type S3Response } from '../operation'
import { S3Error } from '../s3-error'
import type { StoredObject } from '../store/model'
import { readUploadForm, type UploadForm } from '../wire/form-reader'
import { assertPolicy, lengthRange, type PostPolicy, readPostPolicy } from '../wire/post-policy'
import {
  announcedAlgorithms,
  assertDigests,
  largestSingleUpload,
  type ReceivedBody,
  receiveBody,
} from '../wire/receive-body'
import { xmlDocument } from '../wire/xml'
import { describeObject } from './describe-object'
import { assertKey } from './object-key'
import { parseTags } from './object-tags'
import { commitDraft, writtenHeaders } from './versions'

interface FormRequest {
  readonly bucket: string
  readonly contentType: string
  readonly source: AsyncIterable<Buffer>
  /** Of this server, as the sender sees it. */
  readonly origin: string
}

const placeholder = '$' + '{filename}'

/** An upload form, as a phone or a browser sends it: nothing of the file is read before signature and policy hold. */
export async function postObject(
  { bucket, contentType, source, origin }: FormRequest,
  engine: Engine,
): Promise<S3Response> {
  const { settings } = findBucket(engine, bucket)
  const form = await readUploadForm(source, contentType)
  const fields = withFileName(form)
  const policy = verifyForm(fields, engine)
  assertPolicy(policy, new Map([...fields, ['bucket', bucket]]), engine.clock())
  const key = assertKey(fields.get('key') ?? '')
  const headers = headersOf(fields)
  const description = describeObject(headers, settings, engine.clock())

  const { fileId, size, md5, checksums } = await receiveFile(form, policy, headers, engine)
  const content = { fileId, size, eTag: md5.toString('hex'), checksums }
  const version = commitDraft(engine, { bucket, key, ...content, description, eventName: 'ObjectCreated:Post' }, {})
  return answer(version, bucket, fields, origin)
}

/** The placeholder in any field stands for the name of the file; conditions see the result. */
function withFileName({ fields, fileName }: UploadForm): Map<string, string> {
  return new Map([...fields].map(([name, value]) => [name, value.split(placeholder).join(fileName)]))
}

function verifyForm(fields: ReadonlyMap<string, string>, { signer }: Engine): PostPolicy {
  const policy = fields.get('policy')
  if (!policy) throw new SignatureRefusal('anonymous', 'Anonymous access is disabled.')
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new SignatureRefusal('otherMechanism', 'The authorization mechanism you have provided is not supported.')
  }
  const { day } = readCredential(fields.get('x-amz-credential'), signer)
  assertSameSignature(sign(signingKey(signer, day), policy), fields.get('x-amz-signature'))
  return readPostPolicy(policy)
}

/** Fields say what headers say elsewhere; only the tags come as a document. */
function headersOf(fields: ReadonlyMap<string, string>): Record<string, string> {
  const headers = Object.fromEntries(fields)
  const tagging = fields.get('tagging')
  if (tagging === undefined) return headers
  const tags = new URLSearchParams(parseTags(tagging).map(([key, value]): [string, string] => [key, value]))
  return { ...headers, 'x-amz-tagging': tags.toString() }
}

async function receiveFile(
  { file }: UploadForm,
  policy: PostPolicy,
  headers: Readonly<Record<string, string>>,
  { store }: Engine,
): Promise<ReceivedBody> {
  const { minimum, maximum } = lengthRange(policy)
  const maximumBytes = Math.min(maximum, largestSingleUpload)
  const received = await receiveBody(file, store.files, { maximumBytes, algorithms: announcedAlgorithms(headers) })
  try {
    if (received.size < minimum) throw new S3Error('EntityTooSmall')
    assertDigests(received, headers)
    return received
  } catch (error) {
    store.files.remove(received.fileId)
    throw error
  }
}

function answer(
  version: StoredObject,
  bucket: string,
  fields: ReadonlyMap<string, string>,
  origin: string,
): S3Response {
  const { key, eTag } = version
  const location = `${origin}/${bucket}/${percentEncodePath(key)}`
  const headers = { ...writtenHeaders(version), location }
  const redirect = fields.get('success_action_redirect')
  if (redirect && URL.canParse(redirect)) {
    const query = `bucket=${percentEncode(bucket)}&key=${percentEncode(key)}&etag=${percentEncode(`"${eTag}"`)}`
    return {
      status: 303,
      headers: { ...headers, location: `${redirect}${redirect.includes('?') ? '&' : '?'}${query}` },
    }
  }
  const wanted = fields.get('success_action_status')
  if (wanted === '200') return { status: 200, headers }
  if (wanted !== '201') return { status: 204, headers }
  const body = xmlDocument('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: `"${eTag}"` })
  return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body }
}
