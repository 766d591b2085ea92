import { document, findBucket, nowOf, type Operation } from '../operation'
import { S3Error } from '../s3-error'
import { xmlDocument } from '../wire/xml'

export const listBuckets: Operation = (_, { store, signer }) => {
  const settings = [...store.state.buckets.values()].map((bucket) => bucket.settings)
  const buckets = settings.map(({ name, createdAt }) => ({ Name: name, CreationDate: createdAt }))
  const content = { Owner: { ID: signer.credentials.accessKeyId }, Buckets: { Bucket: buckets } }
  return document(xmlDocument('ListAllMyBucketsResult', content))
}

export const createBucket: Operation = ({ bucket, headers }, engine) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw new S3Error('InvalidBucketName')
  if (engine.store.state.buckets.has(bucket)) throw new S3Error('BucketAlreadyOwnedByYou')
  const objectLock = headers['x-amz-bucket-object-lock-enabled'] === 'true'
  const basic = { name: bucket, createdAt: nowOf(engine), objectLock, cors: [], documents: {} }
  const settings = objectLock ? { ...basic, versioning: 'Enabled' as const } : basic
  engine.store.append({ record: 'bucket', settings })
  return { status: 200, headers: { location: `/${bucket}` } }
}

export const headBucket: Operation = ({ bucket }, engine) => {
  findBucket(engine, bucket)
  return { status: 200, headers: { 'x-amz-bucket-region': engine.signer.region } }
}

export const deleteBucket: Operation = ({ bucket }, engine) => {
  const { versions } = findBucket(engine, bucket)
  const uploads = [...engine.store.state.uploads.values()].some(({ upload }) => upload.bucket === bucket)
  if (versions.size > 0 || uploads) throw new S3Error('BucketNotEmpty')
  engine.store.append({ record: 'bucketRemoved', bucket })
  return { status: 204 }
}

export const getBucketLocation: Operation = ({ bucket }, engine) => {
  findBucket(engine, bucket)
  return document(xmlDocument('LocationConstraint', engine.signer.region))
}
