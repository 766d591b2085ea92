import { Readable } from 'node:stream'
import { isMissing } from '../../disk/disk'
import { type Engine, findBucket, type Operation, type S3Request } from '../operation'
import { S3Error } from '../s3-error'
import type { StoredObject } from '../store/model'
import { checksumHeaders } from '../wire/checksums'
import { headerValue, unquote } from '../wire/header-values'
import { findVersion, storedHeaders } from './versions'

interface Range {
  readonly first: number
  readonly last: number
}

/** GET and HEAD; the server leaves the body of a HEAD out. */
export const getObject: Operation = (request, engine) => {
  const version = findVersion(findBucket(engine, request.bucket), request.key, request.query.get('versionId'))
  const headers = { ...storedHeaders(version), ...overrides(request.query) }
  if (isUnchanged(request, version)) return { status: 304, headers }

  const range = readRange(request.headers.range, version.size)
  const answer = range ? partHeaders(range, version.size) : wholeHeaders(request, version)
  const status = range ? 206 : 200
  const { first, last } = range ?? { first: 0, last: version.size - 1 }
  if (request.method === 'HEAD') return { status, headers: { ...headers, ...answer } }

  const body = last < first ? '' : readObject(engine, version.fileId, { first, last })
  return { status, headers: { ...headers, ...answer }, body }
}

/** The bytes of a stored file, both ends included. */
export function readObject({ store }: Engine, fileId: string, { first, last }: Range): Readable {
  if (last < first) return Readable.from([])
  try {
    return store.files.stream(fileId, first, last)
  } catch (error) {
    if (!isMissing(error)) throw error
    store.noteMissing(fileId)
    throw new S3Error('InternalError', `The bytes of this object (${fileId}) are missing on the disk.`)
  }
}

/** Throws 412; true means 304. */
function isUnchanged({ headers }: S3Request, version: StoredObject): boolean {
  const modifiedAt = Math.floor(Date.parse(version.modifiedAt) / 1000) * 1000
  const only = headers['if-match']
  const unless = headers['if-none-match']
  const matches = (wanted: string) => wanted.split(',').some((each) => ['*', version.eTag].includes(unquote(each)))

  if (only !== undefined && !matches(only)) throw new S3Error('PreconditionFailed')
  if (only === undefined && modifiedAt > Date.parse(headers['if-unmodified-since'] ?? '')) {
    throw new S3Error('PreconditionFailed')
  }
  if (unless !== undefined) return matches(unless)
  return modifiedAt <= Date.parse(headers['if-modified-since'] ?? '')
}

/** Undefined for no range or several: S3 then sends the whole. */
export function readRange(header: string | undefined, size: number): Range | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const [, from = '', to = ''] = match
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && from !== '' && Number(to) < Number(from)) return undefined
  if (first > last) throw new S3Error('InvalidRange', undefined, { 'content-range': `bytes */${size}` })
  return { first, last }
}

/** Without the checksums of the whole: clients compare them with what they received, and would refuse the part. */
function partHeaders({ first, last }: Range, size: number): Record<string, string> {
  return { 'content-range': `bytes ${first}-${last}/${size}`, 'content-length': String(last - first + 1) }
}

function wholeHeaders({ headers }: S3Request, { size, checksums }: StoredObject): Record<string, string> {
  const length = { 'content-length': String(size) }
  if (headers['x-amz-checksum-mode'] !== 'ENABLED' || Object.keys(checksums).length === 0) return length
  const isComposite = Object.values(checksums).some((value) => value.includes('-'))
  const type = { 'x-amz-checksum-type': isComposite ? 'COMPOSITE' : 'FULL_OBJECT' }
  return { ...length, ...checksumHeaders(checksums), ...type }
}

/** `response-content-disposition` and its like, which a presigned link may carry. */
function overrides(query: URLSearchParams): Record<string, string> {
  const names = [
    'content-type',
    'content-disposition',
    'content-encoding',
    'content-language',
    'cache-control',
    'expires',
  ]
  const given = names.map((name) => [name, query.get(`response-${name}`)] as const)
  return Object.fromEntries(given.flatMap(([name, value]) => (value === null ? [] : [[name, headerValue(value)]])))
}
