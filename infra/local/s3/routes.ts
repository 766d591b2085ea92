import { bucketSettings, deleteSetting, getSetting, putSetting, type SettingName } from './buckets/bucket-settings'
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from './buckets/buckets'
import { completeMultipartUpload } from './objects/complete-upload'
import { copyObject } from './objects/copy-object'
import { deleteObject, deleteObjects } from './objects/delete-objects'
import { getObject } from './objects/get-object'
import { listObjects, listObjectsV2 } from './objects/list-objects'
import { listVersions } from './objects/list-versions'
import {
  abortMultipartUpload,
  createMultipartUpload,
  listMultipartUploads,
  listParts,
  uploadPart,
  uploadPartCopy,
} from './objects/multipart-upload'
import { getObjectLegalHold, getObjectRetention, putObjectLegalHold, putObjectRetention } from './objects/object-lock'
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './objects/object-tags'
import { putObject } from './objects/put-object'
import type { Operation } from './operation'
import { S3Error } from './s3-error'

interface Address {
  readonly method: string
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
}

const operations: Readonly<Record<string, Operation>> = {
  'GET service': listBuckets,
  'PUT bucket': createBucket,
  'HEAD bucket': headBucket,
  'DELETE bucket': deleteBucket,
  'GET bucket': listObjects,
  'GET bucket?list-type': listObjectsV2,
  'GET bucket?versions': listVersions,
  'GET bucket?location': getBucketLocation,
  'GET bucket?uploads': listMultipartUploads,
  'POST bucket?delete': deleteObjects,
  'GET object': getObject,
  'HEAD object': getObject,
  'PUT object': putObject,
  'PUT object from copy': copyObject,
  'DELETE object': deleteObject,
  'GET object?tagging': getObjectTagging,
  'PUT object?tagging': putObjectTagging,
  'DELETE object?tagging': deleteObjectTagging,
  'GET object?retention': getObjectRetention,
  'PUT object?retention': putObjectRetention,
  'GET object?legal-hold': getObjectLegalHold,
  'PUT object?legal-hold': putObjectLegalHold,
  'POST object?uploads': createMultipartUpload,
  'PUT object?uploadId': uploadPart,
  'PUT object?uploadId from copy': uploadPartCopy,
  'GET object?uploadId': listParts,
  'POST object?uploadId': completeMultipartUpload,
  'DELETE object?uploadId': abortMultipartUpload,
  ...settingOperations(),
}

/**
 * All sub-resources S3 knows. One we do not offer is refused: taking it for a plain PUT would overwrite the object.
 */
const subResources = new Set(
  `accelerate acl analytics attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle
  list-type location logging metadataTable metrics notification object-lock ownershipControls policy policyStatus
  publicAccessBlock renameObject replication requestPayment restore retention select session tagging torrent uploadId
  uploads versioning versions website`.split(/\s+/),
)

export function findOperation({ method, bucket, key, query, headers }: Address): Operation {
  const objectOrBucket = key === '' ? 'bucket' : 'object'
  const target = bucket === '' ? 'service' : objectOrBucket
  const named = [...query.keys()].filter((name) => subResources.has(name))
  const subResource = named.length > 0 ? `?${named.join('&')}` : ''
  const source = method === 'PUT' && headers['x-amz-copy-source'] !== undefined ? ' from copy' : ''
  const operation = operations[`${method} ${target}${subResource}${source}`]
  if (operation) return operation
  throw new S3Error(subResource ? 'NotImplemented' : 'MethodNotAllowed')
}

function settingOperations(): Record<string, Operation> {
  const names = Object.keys(bucketSettings) as SettingName[]
  const entries = names.flatMap((name): [string, Operation][] => [
    [`GET bucket?${name}`, getSetting(name)],
    [`PUT bucket?${name}`, putSetting(name)],
    [`DELETE bucket?${name}`, deleteSetting(name)],
  ])
  return Object.fromEntries(entries)
}
