import { randomBytes } from 'node:crypto'
import { document, type Engine, findBucket, nowOf, type Operation, type S3Request } from '../operation'
import { S3Error } from '../s3-error'
import type { Part, Upload } from '../store/model'
import type { UploadState } from '../store/records'
import { checksumElements, checksumHeaders, isChecksumAlgorithm } from '../wire/checksums'
import { receiveBody } from '../wire/receive-body'
import { xmlDocument } from '../wire/xml'
import { findCopySource } from './copy-object'
import { describeObject } from './describe-object'
import { readObject, readRange } from './get-object'
import { keyEncoder } from './list-objects'
import { receiveChecked } from './put-object'

export const createMultipartUpload: Operation = ({ bucket, key, headers }, engine) => {
  const description = describeObject(headers, findBucket(engine, bucket).settings, engine.clock())
  const named = (headers['x-amz-checksum-algorithm'] ?? '').toLowerCase()
  const checksumAlgorithm = isChecksumAlgorithm(named) ? named : undefined
  const isFull = headers['x-amz-checksum-type'] === 'FULL_OBJECT' || named === 'crc64nvme'
  const checksumType = isFull ? 'FULL_OBJECT' : 'COMPOSITE'
  if (named && !checksumAlgorithm) throw new S3Error('InvalidRequest', 'Checksum algorithm provided is unsupported.')
  const uploadId = randomBytes(24).toString('hex')
  const begun = { uploadId, bucket, key, startedAt: nowOf(engine), description, checksumType } as const
  engine.store.append({ record: 'upload', upload: { ...begun, ...(checksumAlgorithm && { checksumAlgorithm }) } })

  const answer = document(
    xmlDocument('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: uploadId }),
  )
  return { ...answer, headers: { ...answer.headers, ...checksumAnnouncement({ checksumAlgorithm, checksumType }) } }
}

export const uploadPart: Operation = async (request, engine) => {
  const { uploadId, number } = readPartAddress(request, engine)
  const { fileId, size, md5, checksums } = await receiveChecked(request, engine)
  const eTag = md5.toString('hex')
  keepPart(engine, uploadId, { number, fileId, size, eTag, checksums, modifiedAt: nowOf(engine) })
  return { status: 200, headers: { etag: `"${eTag}"`, ...checksumHeaders(checksums) } }
}

export const uploadPartCopy: Operation = async (request, engine) => {
  const { uploadId, number } = readPartAddress(request, engine)
  const { version } = findCopySource(engine, request.headers)
  const range = readRange(request.headers['x-amz-copy-source-range'], version.size)
  const source = readObject(engine, version.fileId, range ?? { first: 0, last: version.size - 1 })
  const algorithm = engine.store.state.uploads.get(uploadId)?.upload.checksumAlgorithm
  const rules = { maximumBytes: version.size, algorithms: algorithm ? [algorithm] : [] }
  const { fileId, size, md5, checksums } = await receiveBody(source, engine.store.files, rules)
  const part = { number, fileId, size, eTag: md5.toString('hex'), checksums, modifiedAt: nowOf(engine) }
  keepPart(engine, uploadId, part)
  const content = { LastModified: part.modifiedAt, ETag: `"${part.eTag}"`, ...checksumElements(checksums) }
  return document(xmlDocument('CopyPartResult', content))
}

export const abortMultipartUpload: Operation = (request, engine) => {
  const { upload } = findUpload(request, engine)
  engine.store.append({ record: 'uploadRemoved', uploadId: upload.uploadId })
  return { status: 204 }
}

export const listParts: Operation = (request, engine) => {
  const { upload, parts } = findUpload(request, engine)
  const after = Number(request.query.get('part-number-marker') ?? 0)
  const maximum = Math.min(Number(request.query.get('max-parts') ?? 1000), 1000)
  const rest = [...parts.values()]
    .sort((left, right) => left.number - right.number)
    .filter((part) => part.number > after)
  const shown = rest.slice(0, maximum)
  const content = {
    Bucket: upload.bucket,
    Key: upload.key,
    UploadId: upload.uploadId,
    PartNumberMarker: after,
    NextPartNumberMarker: shown.at(-1)?.number ?? 0,
    MaxParts: maximum,
    IsTruncated: rest.length > shown.length,
    Part: shown.map(({ number, modifiedAt, eTag, size, checksums }) => ({
      PartNumber: number,
      LastModified: modifiedAt,
      ETag: `"${eTag}"`,
      Size: size,
      ...checksumElements(checksums),
    })),
  }
  return document(xmlDocument('ListPartsResult', content))
}

export const listMultipartUploads: Operation = ({ bucket, query }, engine) => {
  findBucket(engine, bucket)
  const encode = keyEncoder(query)
  const prefix = query.get('prefix') ?? ''
  const uploads = [...engine.store.state.uploads.values()].map(({ upload }) => upload)
  const shown = uploads.filter((upload) => upload.bucket === bucket && upload.key.startsWith(prefix))
  const content = {
    Bucket: bucket,
    Prefix: encode(prefix),
    IsTruncated: false,
    Upload: shown.map(({ key, uploadId, startedAt }) => ({
      Key: encode(key),
      UploadId: uploadId,
      Initiated: startedAt,
    })),
  }
  return document(xmlDocument('ListMultipartUploadsResult', content))
}

export function findUpload({ bucket, key, query }: S3Request, engine: Engine): UploadState {
  const found = engine.store.state.uploads.get(query.get('uploadId') ?? '')
  if (found?.upload.bucket !== bucket || found.upload.key !== key) throw new S3Error('NoSuchUpload')
  return found
}

function checksumAnnouncement({ checksumAlgorithm, checksumType }: Pick<Upload, 'checksumAlgorithm' | 'checksumType'>) {
  if (!checksumAlgorithm) return {}
  return { 'x-amz-checksum-algorithm': checksumAlgorithm.toUpperCase(), 'x-amz-checksum-type': checksumType }
}

function readPartAddress(request: S3Request, engine: Engine): { uploadId: string; number: number } {
  const number = Number(request.query.get('partNumber'))
  if (!(Number.isInteger(number) && number >= 1 && number <= 10_000)) {
    throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive')
  }
  return { uploadId: findUpload(request, engine).upload.uploadId, number }
}

function keepPart(engine: Engine, uploadId: string, part: Part): void {
  if (!engine.store.state.uploads.has(uploadId)) {
    engine.store.files.remove(part.fileId)
    throw new S3Error('NoSuchUpload')
  }
  engine.store.append({ record: 'part', uploadId, part })
}
