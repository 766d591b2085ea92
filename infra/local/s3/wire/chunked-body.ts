import { assertSameSignature, sha256Hex, sign } from '../../signature/signing-key'
import type { PayloadPromise } from '../../signature/verify-signature'
import { S3Error } from '../s3-error'
import { type ByteReader, EndedEarly, readBytes } from './byte-reader'
import { hashing } from './checksums'

const lineLimit = 16 * 1024
const emptyHash = sha256Hex('')

/** Takes the aws-chunked framing off a body, checks each chunk's signature where it has one, and reports the trailers. */
export async function* decodeChunks(
  source: AsyncIterable<Buffer>,
  promise: PayloadPromise,
  onTrailer: (name: string, value: string) => void,
): AsyncGenerator<Buffer> {
  const reader = readBytes(source)
  let previous = promise.signature

  try {
    for (;;) {
      const { size, signature } = readChunkHeader(await reader.line(lineLimit))
      const hash = hashing('sha256')
      for (let remaining = size; remaining > 0; ) {
        const piece = await reader.some(remaining)
        remaining -= piece.length
        hash.update(piece)
        yield piece
      }
      if (isSigned(promise)) previous = checkChunk(promise, previous, hash.digest().toString('hex'), signature)
      if (size === 0) break
      if ((await reader.line(lineLimit)) !== '') throw new S3Error('IncompleteBody')
    }
    await readTrailers(reader, promise, previous, onTrailer)
  } catch (error) {
    throw error instanceof EndedEarly ? new S3Error('IncompleteBody') : error
  }
}

function readChunkHeader(line: string | undefined): { size: number; signature?: string } {
  const match = /^([0-9a-fA-F]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line ?? '')
  if (!match?.[1]) throw new S3Error('IncompleteBody', 'The body is not a whole aws-chunked body.')
  return { size: Number.parseInt(match[1], 16), signature: match[2] }
}

async function readTrailers(
  reader: ByteReader,
  promise: PayloadPromise,
  previous: string,
  onTrailer: (name: string, value: string) => void,
): Promise<void> {
  let signature: string | undefined
  let canonical = ''
  for (let line = await reader.line(lineLimit); line; line = await reader.line(lineLimit)) {
    const [name = '', value = ''] = line.split(/:(.*)/s).map((text) => text.trim())
    if (name.toLowerCase() === 'x-amz-trailer-signature') signature = value
    else {
      canonical += `${name.toLowerCase()}:${value}\n`
      onTrailer(name.toLowerCase(), value)
    }
  }
  if (!isSigned(promise) || canonical === '') return
  const { key, scope, amazonDate } = promise
  const text = ['AWS4-HMAC-SHA256-TRAILER', amazonDate, scope, previous, sha256Hex(canonical)].join('\n')
  assertSameSignature(sign(key, text), signature)
}

function isSigned({ payload }: PayloadPromise): boolean {
  return payload.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD')
}

/** Each signature covers the one before it, so chunks cannot be left out, repeated or exchanged. */
function checkChunk(promise: PayloadPromise, previous: string, hash: string, given: string | undefined): string {
  const { key, scope, amazonDate } = promise
  const text = ['AWS4-HMAC-SHA256-PAYLOAD', amazonDate, scope, previous, emptyHash, hash].join('\n')
  const expected = sign(key, text)
  assertSameSignature(expected, given)
  return expected
}
