import { type Engine, findBucket, type Operation, type S3Request } from '../operation'
import { S3Error } from '../s3-error'
import {
  announcedAlgorithms,
  assertDigests,
  largestSingleUpload,
  type ReceivedBody,
  receiveBody,
} from '../wire/receive-body'
import { describeObject } from './describe-object'
import { commitDraft, writtenHeaders } from './versions'

export const putObject: Operation = async (request, engine) => {
  const { bucket, key, headers } = request
  const description = describeObject(headers, findBucket(engine, bucket).settings, engine.clock())
  assertLockedBodyIsChecked(headers)

  const { fileId, size, md5, checksums } = await receiveChecked(request, engine)
  const content = { fileId, size, eTag: md5.toString('hex'), checksums }
  const draft = { bucket, key, ...content, description, eventName: 'ObjectCreated:Put' } as const
  const version = commitDraft(engine, draft, headers)
  return { status: 200, headers: writtenHeaders(version) }
}

/** The body of a PUT, compared with every digest that came with it. */
export async function receiveChecked(request: S3Request, engine: Engine): Promise<ReceivedBody> {
  const { headers, body } = request
  const { files } = engine.store
  const algorithms = announcedAlgorithms(headers)
  const received = await receiveBody(body.bytes, files, { maximumBytes: largestSingleUpload, algorithms })
  try {
    assertDigests(received, { ...headers, ...body.trailers })
    return received
  } catch (error) {
    files.remove(received.fileId)
    throw error
  }
}

function assertLockedBodyIsChecked(headers: Readonly<Record<string, string>>): void {
  if (headers['x-amz-object-lock-mode'] === undefined || headers['content-md5'] !== undefined) return
  if (announcedAlgorithms(headers).length > 0) return
  const message =
    'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters'
  throw new S3Error('InvalidRequest', message)
}
