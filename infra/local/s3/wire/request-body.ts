import type { PayloadPromise } from '../../signature/verify-signature'
import { S3Error } from '../s3-error'
import { hashing } from './checksums'
import { decodeChunks } from './chunked-body'

export interface RequestBody {
  /** The bytes meant; unframed. Ends with an error if they are not what the signature promised. */
  readonly bytes: AsyncIterable<Buffer>
  /** Headers that follow the body; complete when the bytes have ended. */
  readonly trailers: Readonly<Record<string, string>>
}

export function requestBody(
  source: AsyncIterable<Buffer>,
  headers: Readonly<Record<string, string>>,
  promise: PayloadPromise,
): RequestBody {
  const trailers: Record<string, string> = {}
  if (!promise.payload.startsWith('STREAMING-')) return { bytes: hashed(source, promise), trailers }
  const onTrailer = (name: string, value: string) => {
    trailers[name] = value
  }
  const decoded = decodeChunks(source, promise, onTrailer)
  return { bytes: counted(decoded, headers['x-amz-decoded-content-length']), trailers }
}

async function* hashed(source: AsyncIterable<Buffer>, { payload }: PayloadPromise): AsyncGenerator<Buffer> {
  if (payload === 'UNSIGNED-PAYLOAD') return yield* source
  const hash = hashing('sha256')
  for await (const piece of source) {
    hash.update(piece)
    yield piece
  }
  if (hash.digest().toString('hex') !== payload) throw new S3Error('XAmzContentSHA256Mismatch')
}

async function* counted(source: AsyncIterable<Buffer>, announced: string | undefined): AsyncGenerator<Buffer> {
  let size = 0
  for await (const piece of source) {
    size += piece.length
    yield piece
  }
  if (announced !== undefined && Number(announced) !== size) throw new S3Error('IncompleteBody')
}

/** Small documents only: configuration, tags, lists of keys. */
export async function readDocument(bytes: AsyncIterable<Buffer>, maximumBytes = 2 * 1024 ** 2): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > maximumBytes) throw new S3Error('MaxMessageLengthExceeded')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
