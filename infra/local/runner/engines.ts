/** Where the storage engines answer, and as whom to speak to them. */
export interface Engines {
  readonly dynamodb: string
  readonly s3: string
  readonly region: string
  readonly credentials: Credentials
}

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}
