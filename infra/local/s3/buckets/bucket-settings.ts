import { parseTags } from '../objects/object-tags'
import { document, type Engine, findBucket, type Operation, type S3Request } from '../operation'
import { S3Error, type S3ErrorCode } from '../s3-error'
import type { BucketSettings, CorsRule } from '../store/model'
import { readDocument } from '../wire/request-body'
import { childNamed, childrenNamed, parseXml, textOf, type XmlElement, xmlDocument } from '../wire/xml'

interface Setting {
  /** What the engine itself needs from the document; throws for a document it cannot obey. */
  readonly read?: (xml: string, settings: BucketSettings) => Partial<BucketSettings>
  /** What is true again when the document is deleted. */
  readonly without?: Partial<BucketSettings>
  /** The answer while no document was put. */
  readonly missing: S3ErrorCode | ((settings: BucketSettings) => string)
}

/** Every bucket document by its sub-resource. Those without `read` are kept and returned, and change nothing here. */
export const bucketSettings = {
  accelerate: { missing: () => xmlDocument('AccelerateConfiguration', undefined) },
  cors: { read: readCors, without: { cors: [] }, missing: 'NoSuchCORSConfiguration' },
  encryption: { read: readEncryption, without: { encryption: undefined }, missing: standingEncryption },
  // Expiry of objects is kept and returned, and changes nothing here.
  lifecycle: { read: readLifecycle, without: { abortUploads: [] }, missing: 'NoSuchLifecycleConfiguration' },
  logging: { missing: () => xmlDocument('BucketLoggingStatus', undefined) },
  notification: { missing: () => xmlDocument('NotificationConfiguration', undefined) },
  'object-lock': { read: readObjectLock, missing: standingObjectLock },
  ownershipControls: { missing: 'OwnershipControlsNotFoundError' },
  policy: { read: readPolicy, missing: 'NoSuchBucketPolicy' },
  publicAccessBlock: { missing: 'NoSuchPublicAccessBlockConfiguration' },
  replication: { missing: 'ReplicationConfigurationNotFoundError' },
  requestPayment: { missing: () => xmlDocument('RequestPaymentConfiguration', { Payer: 'BucketOwner' }) },
  tagging: { read: readBucketTags, missing: 'NoSuchTagSet' },
  versioning: { read: readVersioning, missing: standingVersioning },
  website: { missing: 'NoSuchWebsiteConfiguration' },
} as const satisfies Readonly<Record<string, Setting>>

export type SettingName = keyof typeof bucketSettings

export const putSetting =
  (name: SettingName): Operation =>
  async (request, engine) => {
    const text = await readDocument(request.body.bytes)
    const { read }: Setting = bucketSettings[name]
    if (name !== 'policy') parseXml(text)
    const { settings } = findBucket(engine, request.bucket)
    const understood = read?.(text, settings) ?? {}
    saveSettings(engine, { ...settings, ...understood, documents: { ...settings.documents, [name]: text } })
    return { status: name === 'policy' ? 204 : 200 }
  }

export const getSetting =
  (name: SettingName): Operation =>
  ({ bucket }: S3Request, engine) => {
    const { settings } = findBucket(engine, bucket)
    const { missing }: Setting = bucketSettings[name]
    const text = settings.documents[name]
    if (text === undefined && typeof missing === 'string') throw new S3Error(missing)
    const answer = text ?? (typeof missing === 'function' ? missing(settings) : '')
    return name === 'policy'
      ? { status: 200, headers: { 'content-type': 'application/json' }, body: answer }
      : document(answer)
  }

export const deleteSetting =
  (name: SettingName): Operation =>
  ({ bucket }, engine) => {
    const { settings } = findBucket(engine, bucket)
    const { without }: Setting = bucketSettings[name]
    const { [name]: _, ...documents } = settings.documents
    saveSettings(engine, { ...settings, ...without, documents })
    return { status: 204 }
  }

function saveSettings(engine: Engine, settings: BucketSettings): void {
  engine.store.append({ record: 'bucket', settings })
}

function readCors(xml: string): Partial<BucketSettings> {
  const rules = childrenNamed(parseXml(xml), 'CORSRule').map(readCorsRule)
  if (rules.length === 0 || rules.length > 100) throw new S3Error('MalformedXML')
  return { cors: rules }
}

function readCorsRule(element: XmlElement): CorsRule {
  const texts = (name: string) => childrenNamed(element, name).map((child) => child.text)
  const seconds = textOf(element, 'MaxAgeSeconds')
  const rule = { origins: texts('AllowedOrigin'), methods: texts('AllowedMethod'), headers: texts('AllowedHeader') }
  const hasTwoStars = [...rule.origins, ...rule.headers].some((pattern) => pattern.split('*').length > 2)
  const isKnown = rule.methods.every((method) => ['GET', 'PUT', 'HEAD', 'POST', 'DELETE'].includes(method))
  if (rule.origins.length === 0 || rule.methods.length === 0) throw new S3Error('MalformedXML')
  if (hasTwoStars || !isKnown) throw new S3Error('InvalidRequest')
  const known = { ...rule, exposed: texts('ExposeHeader') }
  return seconds === undefined ? known : { ...known, maximumAgeSeconds: Number(seconds) }
}

function readLifecycle(xml: string): Partial<BucketSettings> {
  const rules = childrenNamed(parseXml(xml), 'Rule').filter((rule) => textOf(rule, 'Status') === 'Enabled')
  const abortUploads = rules.flatMap((rule) => {
    const days = Number(textOf(childNamed(rule, 'AbortIncompleteMultipartUpload'), 'DaysAfterInitiation') ?? 0)
    const prefix = textOf(childNamed(rule, 'Filter'), 'Prefix') ?? textOf(rule, 'Prefix') ?? ''
    return days > 0 ? [{ prefix, days }] : []
  })
  return { abortUploads }
}

function readEncryption(xml: string): Partial<BucketSettings> {
  const rule = childNamed(childNamed(parseXml(xml), 'Rule'), 'ApplyServerSideEncryptionByDefault')
  const algorithm = textOf(rule, 'SSEAlgorithm')
  if (!algorithm) throw new S3Error('MalformedXML')
  const keyId = textOf(rule, 'KMSMasterKeyID')
  return { encryption: keyId ? { algorithm, keyId } : { algorithm } }
}

function standingEncryption(): string {
  const byDefault = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }
  return xmlDocument('ServerSideEncryptionConfiguration', { Rule: byDefault })
}

function readVersioning(xml: string, settings: BucketSettings): Partial<BucketSettings> {
  const status = textOf(parseXml(xml), 'Status')
  if (status !== 'Enabled' && status !== 'Suspended') throw new S3Error('MalformedXML')
  if (settings.objectLock && status !== 'Enabled') {
    const message = 'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.'
    throw new S3Error('InvalidBucketState', message)
  }
  return { versioning: status }
}

function standingVersioning({ versioning }: BucketSettings): string {
  return xmlDocument('VersioningConfiguration', versioning && { Status: versioning })
}

function readObjectLock(xml: string, settings: BucketSettings): Partial<BucketSettings> {
  const root = parseXml(xml)
  if (textOf(root, 'ObjectLockEnabled') !== 'Enabled') throw new S3Error('MalformedXML')
  if (settings.versioning !== 'Enabled') {
    throw new S3Error(
      'InvalidBucketState',
      'Versioning must be Enabled on the bucket to apply an Object Lock configuration',
    )
  }
  const rule = childNamed(childNamed(root, 'Rule'), 'DefaultRetention')
  if (!rule) return { objectLock: true, defaultRetention: undefined }
  const mode = textOf(rule, 'Mode')
  const days = Number(textOf(rule, 'Days') ?? 365 * Number(textOf(rule, 'Years') ?? Number.NaN))
  if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || !(days > 0)) throw new S3Error('MalformedXML')
  return { objectLock: true, defaultRetention: { mode, days } }
}

function standingObjectLock({ objectLock }: BucketSettings): string {
  if (!objectLock) throw new S3Error('ObjectLockConfigurationNotFoundError')
  return xmlDocument('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled' })
}

function readBucketTags(xml: string): Partial<BucketSettings> {
  parseTags(xml)
  return {}
}

function readPolicy(text: string): Partial<BucketSettings> {
  try {
    JSON.parse(text)
    return {}
  } catch {
    throw new S3Error('InvalidPolicyDocument', 'Policies must be valid JSON.')
  }
}
