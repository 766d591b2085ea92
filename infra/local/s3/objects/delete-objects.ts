import { document, type Engine, findBucket, nowOf, type Operation } from '../operation'
import { S3Error } from '../s3-error'
import type { DeleteMarker, StoredObject, Version } from '../store/model'
import type { BucketState } from '../store/records'
import { readDocument } from '../wire/request-body'
import { childrenNamed, parseXml, textOf, type XmlContent, xmlDocument } from '../wire/xml'
import { newVersionId, versionHeader } from './versions'

interface Deletion {
  readonly key: string
  readonly versionId?: string
  readonly bypassesGovernance: boolean
}

/** What there is to tell afterwards: the marker set or taken away, or the version that is gone. */
type Deleted = Version | undefined

export const deleteObject: Operation = ({ bucket, key, query, headers }, engine) => {
  const versionId = query.get('versionId') ?? undefined
  const bypassesGovernance = headers['x-amz-bypass-governance-retention'] === 'true'
  const deleted = deleteOne(engine, bucket, { key, versionId, bypassesGovernance })
  const marker = deleted?.kind === 'deleteMarker' ? { 'x-amz-delete-marker': 'true' } : {}
  return { status: 204, headers: deleted ? { ...marker, ...versionHeader(deleted) } : {} }
}

export const deleteObjects: Operation = async ({ bucket, headers, body }, engine) => {
  findBucket(engine, bucket)
  const root = parseXml(await readDocument(body.bytes))
  const wanted = childrenNamed(root, 'Object')
  if (root.name !== 'Delete' || wanted.length === 0 || wanted.length > 1000) throw new S3Error('MalformedXML')
  const isQuiet = textOf(root, 'Quiet') === 'true'
  const bypassesGovernance = headers['x-amz-bypass-governance-retention'] === 'true'

  const results = wanted.map((element) => {
    const [key, versionId] = [textOf(element, 'Key'), textOf(element, 'VersionId')]
    if (!key) throw new S3Error('MalformedXML')
    return attempt(engine, bucket, { key, versionId, bypassesGovernance })
  })
  const errors = results.flatMap((result) => ('error' in result ? [result.error] : []))
  const deleted = results.flatMap((result) => ('deleted' in result && !isQuiet ? [result.deleted] : []))
  return document(xmlDocument('DeleteResult', { Deleted: deleted, Error: errors }))
}

function attempt(engine: Engine, bucket: string, deletion: Deletion): { deleted: XmlContent } | { error: XmlContent } {
  const { key, versionId } = deletion
  try {
    const deleted = deleteOne(engine, bucket, deletion)
    const marker = deleted?.kind === 'deleteMarker' && { DeleteMarker: true, DeleteMarkerVersionId: deleted.versionId }
    return { deleted: { Key: key, VersionId: versionId, ...marker } }
  } catch (error) {
    if (!(error instanceof S3Error)) throw error
    return { error: { Key: key, VersionId: versionId, Code: error.code, Message: error.message } }
  }
}

/** Deleting what does not exist succeeds, as on S3. */
function deleteOne(engine: Engine, name: string, deletion: Deletion): Deleted {
  const bucket = findBucket(engine, name)
  const { key, versionId } = deletion
  const history = bucket.versions.get(key) ?? []
  if (versionId === undefined && bucket.settings.versioning) return setMarker(engine, name, bucket, key)

  const version = history.find((each) => each.versionId === (versionId ?? 'null'))
  if (!version) return undefined
  if (version.kind === 'object') assertMayDelete(version, deletion, engine.clock())
  engine.store.append({ record: 'versionRemoved', bucket: name, key, versionId: version.versionId })
  return version
}

function setMarker(engine: Engine, name: string, bucket: BucketState, key: string): DeleteMarker {
  const marker = { kind: 'deleteMarker', key, versionId: newVersionId(bucket), modifiedAt: nowOf(engine) } as const
  engine.store.append({ record: 'version', bucket: name, version: marker })
  return marker
}

function assertMayDelete({ retention, legalHold }: StoredObject, { bypassesGovernance }: Deletion, at: number): void {
  const isRetained = retention !== undefined && Date.parse(retention.until) > at
  const isBypassed = retention?.mode === 'GOVERNANCE' && bypassesGovernance
  if (legalHold === 'ON' || (isRetained && !isBypassed)) {
    throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.')
  }
}
