import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'

interface Target {
  readonly Bucket: string
  readonly Key: string
  readonly ContentType: string
}

/** S3 takes parts of 5 MB or more, 10,000 at most (platform limits): 8 MB allow an object of 80 GB. */
const partBytes = 8 * 1024 * 1024

/** Writes a stream of unknown length, holding one part in memory. The object is there whole or not at all. */
export async function uploadInParts(s3: S3Client, target: Target, content: Readable): Promise<void> {
  const parts = inParts(content)
  const first = await parts.next()
  const second = await parts.next()
  if (second.done) {
    await s3.send(new PutObjectCommand({ ...target, Body: first.value ?? new Uint8Array() }))
    return
  }
  await uploadMany(s3, target, [first.value ?? Buffer.alloc(0), second.value], parts)
}

async function uploadMany(
  s3: S3Client,
  { ContentType, ...place }: Target,
  begun: readonly Buffer[],
  rest: AsyncIterable<Buffer>,
): Promise<void> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...place, ContentType }))
  try {
    const Parts: CompletedPart[] = []
    const send = async (Body: Buffer) => {
      const PartNumber = Parts.length + 1
      const { ETag } = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body }))
      Parts.push({ ETag, PartNumber })
    }
    for (const part of begun) await send(part)
    for await (const part of rest) await send(part)
    await s3.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }))
  } catch (error) {
    await s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }))
    throw error
  }
}

async function* inParts(content: Readable): AsyncGenerator<Buffer, undefined> {
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const piece of content) {
    const buffer = Buffer.from(piece as Uint8Array | string)
    waiting.push(buffer)
    bytes += buffer.length
    if (bytes < partBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}
