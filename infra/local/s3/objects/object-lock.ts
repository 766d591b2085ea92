import { document, findBucket, type Operation } from '../operation'
import { S3Error } from '../s3-error'
import type { Retention, StoredObject } from '../store/model'
import { readDocument } from '../wire/request-body'
import { parseXml, textOf, xmlDocument } from '../wire/xml'
import { assertLockable, readRetention } from './describe-object'
import { changeVersion, namedVersion } from './object-tags'

export const getObjectRetention: Operation = (request, engine) => {
  const { retention } = namedVersion(request, engine)
  if (!retention) throw new S3Error('NoSuchObjectLockConfiguration')
  return document(xmlDocument('Retention', { Mode: retention.mode, RetainUntilDate: retention.until }))
}

export const putObjectRetention: Operation = async (request, engine) => {
  const root = parseXml(await readDocument(request.body.bytes))
  assertLockable(findBucket(engine, request.bucket).settings)
  const at = engine.clock()
  const retention = readRetention(textOf(root, 'Mode'), textOf(root, 'RetainUntilDate'), at)
  const version = namedVersion(request, engine)
  const bypasses = request.headers['x-amz-bypass-governance-retention'] === 'true'
  if (weakens(version, retention, at) && !(version.retention?.mode === 'GOVERNANCE' && bypasses)) {
    throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.')
  }
  changeVersion(engine, request.bucket, { ...version, retention })
  return { status: 200 }
}

export const getObjectLegalHold: Operation = (request, engine) => {
  assertLockable(findBucket(engine, request.bucket).settings)
  const { legalHold } = namedVersion(request, engine)
  if (!legalHold) throw new S3Error('NoSuchObjectLockConfiguration')
  return document(xmlDocument('LegalHold', { Status: legalHold }))
}

export const putObjectLegalHold: Operation = async (request, engine) => {
  const legalHold = textOf(parseXml(await readDocument(request.body.bytes)), 'Status')
  if (legalHold !== 'ON' && legalHold !== 'OFF') throw new S3Error('MalformedXML')
  assertLockable(findBucket(engine, request.bucket).settings)
  changeVersion(engine, request.bucket, { ...namedVersion(request, engine), legalHold })
  return { status: 200 }
}

/** A running retention may be made longer, or stricter, by anybody; never shorter. */
function weakens({ retention }: StoredObject, wanted: Retention, at: number): boolean {
  if (!retention || Date.parse(retention.until) <= at) return false
  const isShorter = Date.parse(wanted.until) < Date.parse(retention.until)
  return isShorter || (retention.mode === 'COMPLIANCE' && wanted.mode === 'GOVERNANCE')
}
