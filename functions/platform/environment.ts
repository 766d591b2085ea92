import * as z from 'zod'

/** What every function is told: names only, the same for all, read once at cold start. `infra` supplies exactly this set. */
export const environmentSchema = z.object({
  STAGE: z.enum(['dev', 'staging', 'prod']),
  JOURNAL_TABLE: z.string(),
  VIEWS_TABLE: z.string(),
  IDENTITIES_TABLE: z.string(),
  KEYS_TABLE: z.string(),
  SESSIONS_TABLE: z.string(),
  MEDIA_BUCKET: z.string(),
  TRANSFERS_BUCKET: z.string(),
  AUDIT_BUCKET: z.string(),
  /** A KMS key's ARN, or `file:` and the path of a key file on one machine. */
  MASTER_KEY: z.string(),
  WECHAT_API: z.string(),
  WECHAT_APP_ID: z.string(),
  /** The name of a secret in Secrets Manager, or `file:` and a path. */
  WECHAT_SECRET: z.string(),
  /** Where residents and collectors reach the system; confirmation links begin with it. */
  PUBLIC_URL: z.string(),
  /** Ed25519 public key, base64url raw, of the operator's command line. */
  OPERATOR_PUBLIC_KEY: z.string(),
})

export type Environment = z.infer<typeof environmentSchema>

export const environment = (): Environment => environmentSchema.parse(process.env)
