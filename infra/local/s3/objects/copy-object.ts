import { document, type Engine, findBucket, type Operation } from '../operation'
import { S3Error } from '../s3-error'
import type { Description, StoredObject } from '../store/model'
import { checksumElements } from '../wire/checksums'
import { unquote } from '../wire/header-values'
import { percentDecode } from '../wire/percent-encoding'
import { xmlDocument } from '../wire/xml'
import { describeObject } from './describe-object'
import { commitDraft, findVersion, writtenHeaders } from './versions'

type Headers = Readonly<Record<string, string>>

export const copyObject: Operation = async ({ bucket, key, headers }, engine) => {
  const source = findCopySource(engine, headers)
  const described = describeObject(headers, findBucket(engine, bucket).settings, engine.clock())
  const replacesMetadata = headers['x-amz-metadata-directive'] === 'REPLACE'
  const isItself = source.bucket === bucket && source.version.key === key && !source.isNamedVersion
  if (isItself && !replacesMetadata && !headers['x-amz-server-side-encryption']) {
    const message = 'This copy request is illegal because it is trying to copy an object to itself without changing it.'
    throw new S3Error('InvalidRequest', message)
  }

  const { size, eTag, checksums, fileId } = source.version
  const draft = { bucket, key, size, eTag, checksums, eventName: 'ObjectCreated:Copy' } as const
  const description = inherit(described, source.version, headers)
  const copy = commitDraft(engine, { ...draft, description, fileId: await engine.store.files.share(fileId) }, headers)
  const content = { LastModified: copy.modifiedAt, ETag: `"${copy.eTag}"`, ...checksumElements(copy.checksums) }
  const answer = document(xmlDocument('CopyObjectResult', content))
  return { ...answer, headers: { ...answer.headers, ...writtenHeaders(copy) } }
}

/** `/bucket/key?versionId=…`, percent-encoded, with its own conditions. */
export function findCopySource(engine: Engine, headers: Headers) {
  const [path = '', versionId] = (headers['x-amz-copy-source'] ?? '').split('?versionId=')
  const [bucket = '', ...segments] = percentDecode(path).replace(/^\//, '').split('/')
  const version = findVersion(findBucket(engine, bucket), segments.join('/'), versionId ?? null)
  const only = headers['x-amz-copy-source-if-match']
  const unless = headers['x-amz-copy-source-if-none-match']
  const isRefused =
    (only !== undefined && unquote(only) !== version.eTag) || (unless !== undefined && unquote(unless) === version.eTag)
  if (isRefused) throw new S3Error('PreconditionFailed')
  return { bucket, version, isNamedVersion: versionId !== undefined }
}

/** Locks are never inherited: they belong to the version they were set on. */
function inherit(described: Description, source: StoredObject, headers: Headers): Description {
  const replacesTags = headers['x-amz-tagging-directive'] === 'REPLACE'
  const tags = replacesTags ? described.tags : source.tags
  if (headers['x-amz-metadata-directive'] === 'REPLACE') return { ...described, tags }
  const { contentType, headers: kept, userMetadata } = source
  return { ...described, contentType, headers: kept, userMetadata, tags }
}
