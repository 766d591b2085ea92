import {
  type CORSRule,
  CreateBucketCommand,
  HeadBucketCommand,
  type LifecycleRule,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Engines } from './engines'

/** The part of `AWS::S3::Bucket` that changes how a bucket behaves. Encryption and logging belong to the cloud. */
export interface BucketProperties {
  readonly BucketName?: string
  readonly VersioningConfiguration?: { readonly Status: 'Enabled' | 'Suspended' }
  readonly ObjectLockEnabled?: boolean
  readonly ObjectLockConfiguration?: ObjectLockConfiguration
  readonly CorsConfiguration?: { readonly CorsRules: readonly TemplateCorsRule[] }
  readonly LifecycleConfiguration?: { readonly Rules: readonly TemplateLifecycleRule[] }
}

interface TemplateLifecycleRule {
  readonly Status: 'Enabled' | 'Disabled'
  readonly Prefix?: string
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number }
}

interface ObjectLockConfiguration {
  readonly Rule?: {
    readonly DefaultRetention?: {
      readonly Mode?: 'GOVERNANCE' | 'COMPLIANCE'
      readonly Days?: number
      readonly Years?: number
    }
  }
}

interface TemplateCorsRule {
  readonly AllowedHeaders?: string[]
  readonly AllowedMethods: string[]
  readonly AllowedOrigins: string[]
  readonly ExposedHeaders?: string[]
  readonly MaxAge?: number
}

export const createS3Client = ({ s3, region, credentials }: Engines): S3Client =>
  new S3Client({ endpoint: s3, region, credentials, forcePathStyle: true })

/** Makes the bucket if it is missing and gives it the template's settings; what lies in it stays. */
export async function ensureBucket(client: S3Client, Bucket: string, properties: BucketProperties): Promise<void> {
  if (!(await exists(client, Bucket))) {
    const ObjectLockEnabledForBucket = properties.ObjectLockEnabled === true
    await client.send(
      new CreateBucketCommand({ Bucket, ...(ObjectLockEnabledForBucket && { ObjectLockEnabledForBucket }) }),
    )
  }
  if (properties.VersioningConfiguration) {
    const VersioningConfiguration = properties.VersioningConfiguration
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
  }
  if (properties.ObjectLockConfiguration) {
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const, ...properties.ObjectLockConfiguration }
    await client.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }))
  }
  if (properties.CorsConfiguration) {
    const CORSConfiguration = { CORSRules: properties.CorsConfiguration.CorsRules.map(corsRule) }
    await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration }))
  }
  await limitUploads(client, Bucket, properties.LifecycleConfiguration?.Rules ?? [])
}

/** Of a lifecycle the embedded engine obeys this much. What expires in the cloud stays here until somebody deletes it. */
async function limitUploads(client: S3Client, Bucket: string, rules: readonly TemplateLifecycleRule[]): Promise<void> {
  const Rules = rules.flatMap(({ Status, Prefix = '', AbortIncompleteMultipartUpload }): LifecycleRule[] =>
    AbortIncompleteMultipartUpload ? [{ Status, Filter: { Prefix }, AbortIncompleteMultipartUpload }] : [],
  )
  if (Rules.length === 0) return
  await client.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }))
}

async function exists(client: S3Client, Bucket: string): Promise<boolean> {
  try {
    await client.send(new HeadBucketCommand({ Bucket }))
    return true
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false
    throw error
  }
}

/** CloudFormation and the S3 API spell two of the fields differently. */
const corsRule = ({ ExposedHeaders, MaxAge, ...rule }: TemplateCorsRule): CORSRule => ({
  ...rule,
  ExposeHeaders: ExposedHeaders,
  MaxAgeSeconds: MaxAge,
})
