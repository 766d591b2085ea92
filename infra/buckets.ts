import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Keys } from './keys'
import type { Stage } from './stages'

export class Buckets extends Construct {
  readonly media: Bucket
  readonly transfers: Bucket
  readonly sites: Bucket
  readonly names
  readonly roots: Bucket

  constructor(scope: Construct, stage: Stage, { storage }: Keys) {
    super(scope, 'Buckets')
    const serverAccessLogsBucket = this.bucket('AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
    })
    const logged = (id: string, props: BucketProps): Bucket =>
      this.bucket(id, { ...sealed(storage), serverAccessLogsBucket, serverAccessLogsPrefix: `${id}/`, ...props })

    this.media = logged('Media', {
      versioned: true,
      cors: [uploads],
      lifecycleRules: [...abandonedUploads('incoming/')],
    })
    this.transfers = logged('Transfers', {
      cors: [uploads],
      lifecycleRules: [
        { prefix: 'rosters/', expiration: Duration.days(30) },
        { prefix: 'roster-errors/', expiration: Duration.days(30) },
        { prefix: 'exports/', expiration: Duration.days(7) },
      ],
    })
    this.roots = logged('Audit', {
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: lockFor(stage),
    })
    // CloudFront's origin access identity cannot decrypt under a customer key; what lies here is public anyway.
    this.sites = logged('Sites', { encryption: BucketEncryption.S3_MANAGED, encryptionKey: undefined, versioned: true })

    for (const bucket of [this.media, this.transfers]) announceObjects(bucket)
    this.names = {
      MEDIA_BUCKET: this.media.bucketName,
      TRANSFERS_BUCKET: this.transfers.bucketName,
      AUDIT_BUCKET: this.roots.bucketName,
    }
  }

  readonly grants = {
    receiveMedia: (fn: IGrantable) => allow(this.media, fn, ['PutObject'], 'incoming/*'),
    readMedia: (fn: IGrantable) => allow(this.media, fn, ['GetObject'], '*'),
    // Looks at what came in, keeps it or throws it away.
    keepMedia: (fn: IGrantable) => {
      allow(this.media, fn, ['GetObject', 'DeleteObject'], 'incoming/*')
      allow(this.media, fn, ['GetObject', 'PutObject', 'DeleteObject'], 'evidence/*')
      allowToMiss(this.media, fn)
    },
    receiveRosters: (fn: IGrantable) => {
      allow(this.transfers, fn, ['PutObject', 'GetObject', 'DeleteObject'], 'rosters/*')
      allow(this.transfers, fn, ['GetObject'], 'roster-errors/*')
      allowToMiss(this.transfers, fn)
    },
    readRosters: (fn: IGrantable) => {
      allow(this.transfers, fn, ['GetObject', 'DeleteObject'], 'rosters/*')
      allow(this.transfers, fn, ['GetObject', 'PutObject', 'AbortMultipartUpload'], 'roster-errors/*')
      allowToMiss(this.transfers, fn)
    },
    readExports: (fn: IGrantable) => allow(this.transfers, fn, ['GetObject'], 'exports/*'),
    writeExports: (fn: IGrantable) =>
      allow(this.transfers, fn, ['GetObject', 'PutObject', 'AbortMultipartUpload'], 'exports/*'),
    readRoots: (fn: IGrantable) => {
      allow(this.roots, fn, ['GetObject'], 'roots/*')
      allowToMiss(this.roots, fn)
    },
    writeRoots: (fn: IGrantable) => {
      allow(this.roots, fn, ['GetObject', 'PutObject'], 'roots/*')
      allowToMiss(this.roots, fn)
    },
  }

  private bucket(id: string, props: BucketProps): Bucket {
    return new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
      lifecycleRules: [...(props.lifecycleRules ?? []), unfinished],
    })
  }
}

const sealed = (encryptionKey: BucketProps['encryptionKey']): BucketProps => ({
  encryption: BucketEncryption.KMS,
  encryptionKey,
  bucketKeyEnabled: true,
})

/** The signature in each form is the permission; a page from any address may carry it. */
const uploads = {
  allowedMethods: [HttpMethods.GET, HttpMethods.POST],
  allowedOrigins: ['*'],
  allowedHeaders: ['*'],
  maxAge: 3_600,
}

/**
 * What was looked at is deleted by the job, and gone for good a day later. What nobody looked at yet waits a week: its job
 * may have failed, and the photo is then the only one.
 */
const abandonedUploads = (prefix: string): readonly LifecycleRule[] => [
  { prefix, expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) },
]

/** Parts of uploads that were never completed are invisible in every list, and paid for. */
const unfinished: LifecycleRule = { abortIncompleteMultipartUploadAfter: Duration.days(1) }

const lockFor = ({ name, rootsLockedDays }: Stage): ObjectLockRetention => {
  const days = Duration.days(rootsLockedDays)
  return name === 'prod' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days)
}

/** Written on the resource itself: the usual way adds a helper function with permissions over all buckets. */
function announceObjects(bucket: Bucket): void {
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket without its resource')
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
}

function allow(bucket: Bucket, fn: IGrantable, actions: readonly string[], keys: string): void {
  fn.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: actions.map((action) => `s3:${action}`), resources: [bucket.arnForObjects(keys)] }),
  )
}

/** Without it S3 answers 403 in place of 404, and a function cannot tell what is absent from what is forbidden. */
function allowToMiss(bucket: Bucket, fn: IGrantable): void {
  fn.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  )
}
