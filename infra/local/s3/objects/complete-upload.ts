import { createHash } from 'node:crypto'
import { document, type Engine, type Operation } from '../operation'
import { S3Error } from '../s3-error'
import type { Part, Upload } from '../store/model'
import type { UploadState } from '../store/records'
import { type Checksums, checksumElements, startDigest } from '../wire/checksums'
import { unquote } from '../wire/header-values'
import { assertDigests, receiveBody } from '../wire/receive-body'
import { readDocument } from '../wire/request-body'
import { childrenNamed, parseXml, textOf, type XmlElement, xmlDocument } from '../wire/xml'
import { readObject } from './get-object'
import { findUpload } from './multipart-upload'
import { commitDraft, versionHeader } from './versions'

const smallestPart = 5 * 1024 ** 2
const largestObject = 5 * 1024 ** 4

export const completeMultipartUpload: Operation = async (request, engine) => {
  const root = parseXml(await readDocument(request.body.bytes))
  const found = findUpload(request, engine)
  const { uploadId, bucket, key, description, checksumAlgorithm, checksumType } = found.upload
  const parts = chooseParts(found, root)

  const algorithms = checksumAlgorithm && checksumType === 'FULL_OBJECT' ? [checksumAlgorithm] : []
  const source = bytesOf(engine, parts)
  const { fileId, size, checksums, md5 } = await receiveBody(source, engine.store.files, {
    maximumBytes: largestObject,
    algorithms,
  })
  assertDigests({ fileId, size, md5, checksums }, request.headers)

  const eTag = eTagOf(parts)
  const finalChecksums = algorithms.length > 0 ? checksums : compositeChecksum(found.upload, parts)
  const content = { fileId, size, eTag, checksums: finalChecksums, description }
  const draft = { bucket, key, ...content, eventName: 'ObjectCreated:CompleteMultipartUpload', uploadId } as const
  const version = commitDraft(engine, draft, request.headers)

  const elements = checksumElements(finalChecksums)
  const type = Object.keys(elements).length > 0 ? checksumType : undefined
  const body = {
    Location: `/${bucket}/${key}`,
    Bucket: bucket,
    Key: key,
    ETag: `"${eTag}"`,
    ...elements,
    ChecksumType: type,
  }
  const answer = document(xmlDocument('CompleteMultipartUploadResult', body))
  return { ...answer, headers: { ...answer.headers, ...versionHeader(version) } }
}

function chooseParts({ parts }: UploadState, root: XmlElement): Part[] {
  const elements = childrenNamed(root, 'Part')
  if (root.name !== 'CompleteMultipartUpload' || elements.length === 0) throw new S3Error('MalformedXML')
  const chosen = elements.map((element) => {
    const part = parts.get(Number(textOf(element, 'PartNumber')))
    if (!part || unquote(textOf(element, 'ETag') ?? '') !== part.eTag) throw new S3Error('InvalidPart')
    for (const [name, calculated] of Object.entries(checksumElements(part.checksums))) {
      if ((textOf(element, name) ?? calculated) !== calculated) throw new S3Error('InvalidPart')
    }
    return part
  })
  const isAscending = chosen.every((part, index) => part.number > (chosen[index - 1]?.number ?? 0))
  if (!isAscending) throw new S3Error('InvalidPartOrder')
  if (chosen.slice(0, -1).some((part) => part.size < smallestPart)) throw new S3Error('EntityTooSmall')
  return chosen
}

/** The hash of the parts' hashes: how S3 names an object made of parts. */
function eTagOf(parts: readonly Part[]): string {
  const hashes = parts.map((part) => Buffer.from(part.eTag, 'hex'))
  return `${createHash('md5').update(Buffer.concat(hashes)).digest('hex')}-${parts.length}`
}

async function* bytesOf(engine: Engine, parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const { fileId, size } of parts) yield* readObject(engine, fileId, { first: 0, last: size - 1 })
}

function compositeChecksum({ checksumAlgorithm }: Upload, parts: readonly Part[]): Checksums {
  if (!checksumAlgorithm) return {}
  const each = parts.map((part) => part.checksums[checksumAlgorithm])
  // Parts sent without the announced checksum leave nothing to compose.
  if (each.includes(undefined)) return {}
  const digest = startDigest(checksumAlgorithm)
  for (const checksum of each) digest.update(Buffer.from(checksum ?? '', 'base64'))
  return { [checksumAlgorithm]: `${digest.digest().toString('base64')}-${parts.length}` }
}
