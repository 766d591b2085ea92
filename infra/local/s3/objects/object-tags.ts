import { document, type Engine, findBucket, type Operation, type S3Request } from '../operation'
import { S3Error } from '../s3-error'
import type { StoredObject, Tag } from '../store/model'
import { readDocument } from '../wire/request-body'
import { childNamed, childrenNamed, parseXml, textOf, xmlDocument } from '../wire/xml'
import { assertTags } from './describe-object'
import { findVersion, versionHeader } from './versions'

export const getObjectTagging: Operation = (request, engine) => {
  const version = namedVersion(request, engine)
  const content = { TagSet: { Tag: version.tags.map(([Key, Value]) => ({ Key, Value })) } }
  const answer = document(xmlDocument('Tagging', content))
  return { ...answer, headers: { ...answer.headers, ...versionHeader(version) } }
}

export const putObjectTagging: Operation = async (request, engine) => {
  const tags = parseTags(await readDocument(request.body.bytes))
  const version = namedVersion(request, engine)
  changeVersion(engine, request.bucket, { ...version, tags })
  return { status: 200, headers: versionHeader(version) }
}

export const deleteObjectTagging: Operation = (request, engine) => {
  const version = namedVersion(request, engine)
  changeVersion(engine, request.bucket, { ...version, tags: [] })
  return { status: 204, headers: versionHeader(version) }
}

export function parseTags(xml: string): Tag[] {
  const root = parseXml(xml)
  if (root.name !== 'Tagging') throw new S3Error('MalformedXML')
  const elements = childrenNamed(childNamed(root, 'TagSet'), 'Tag')
  return assertTags(elements.map((element) => [textOf(element, 'Key') ?? '', textOf(element, 'Value') ?? '']))
}

export function namedVersion({ bucket, key, query }: S3Request, engine: Engine): StoredObject {
  return findVersion(findBucket(engine, bucket), key, query.get('versionId'))
}

export function changeVersion(engine: Engine, bucket: string, version: StoredObject): void {
  engine.store.append({ record: 'versionChanged', bucket, version })
}
