import { S3Error } from '../s3-error'
import type { ObjectFiles } from '../store/object-files'
import {
  type ChecksumAlgorithm,
  type Checksums,
  checksumAlgorithms,
  hashing,
  isChecksumAlgorithm,
  startDigest,
} from './checksums'

export interface ReceivedBody {
  /** Whole and safe, and unseen until a record names it. */
  readonly fileId: string
  readonly size: number
  readonly md5: Buffer
  readonly checksums: Checksums
}

export interface BodyRules {
  /** Checked while it flows, so that nobody can fill the disk. */
  readonly maximumBytes: number
  readonly algorithms: readonly ChecksumAlgorithm[]
}

/** The largest object a single request may carry; so S3 has it. */
export const largestSingleUpload = 5 * 1024 ** 3

/** Streams a body into a file. If anything fails the file is gone again. */
export async function receiveBody(
  source: AsyncIterable<Buffer>,
  files: ObjectFiles,
  { maximumBytes, algorithms }: BodyRules,
): Promise<ReceivedBody> {
  const fileId = files.newId()
  const digests = algorithms.map((algorithm) => ({ algorithm, digest: startDigest(algorithm) }))
  const md5 = hashing('md5')
  let size = 0

  const file = files.create(fileId)
  try {
    for await (const piece of source) {
      if (size + piece.length > maximumBytes) throw new S3Error('EntityTooLarge')
      md5.update(piece)
      for (const { digest } of digests) digest.update(piece)
      await file.writeLater(piece, size)
      size += piece.length
    }
    await file.syncLater()
    await files.keep(fileId)
  } catch (error) {
    files.remove(fileId)
    throw error
  } finally {
    file.close()
  }

  const checksums = Object.fromEntries(
    digests.map(({ algorithm, digest }) => [algorithm, digest.digest().toString('base64')]),
  )
  return { fileId, size, md5: md5.digest(), checksums }
}

/** The checksums a request announces, by header or as a trailer; at most one, as S3 has it. */
export function announcedAlgorithms(headers: Readonly<Record<string, string>>): ChecksumAlgorithm[] {
  const trailers = (headers['x-amz-trailer'] ?? '').split(',').map((name) => name.trim().toLowerCase())
  const announced = checksumAlgorithms.filter(
    (algorithm) =>
      headers[`x-amz-checksum-${algorithm}`] !== undefined || trailers.includes(`x-amz-checksum-${algorithm}`),
  )
  if (announced.length > 1) throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header')
  if (announced.length > 0) return announced
  const wished = (headers['x-amz-sdk-checksum-algorithm'] ?? '').toLowerCase()
  return isChecksumAlgorithm(wished) ? [wished] : []
}

/** Compares what came with what was announced. */
export function assertDigests(body: ReceivedBody, headers: Readonly<Record<string, string>>): void {
  const md5 = headers['content-md5']
  if (md5 !== undefined && Buffer.from(md5, 'base64').length !== 16) throw new S3Error('InvalidDigest')
  if (md5 !== undefined && md5 !== body.md5.toString('base64')) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.')
  }
  for (const [algorithm, calculated] of Object.entries(body.checksums)) {
    const given = headers[`x-amz-checksum-${algorithm}`]
    if (given === undefined || given === calculated) continue
    const message = `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`
    throw new S3Error('BadDigest', message)
  }
}
