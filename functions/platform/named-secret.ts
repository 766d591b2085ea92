import { readFile } from 'node:fs/promises'

/** One field of a secret's JSON: `file:` and a path on one machine, otherwise the name of a secret in Secrets Manager. */
export async function namedSecret(name: string, field: string): Promise<string> {
  const text = name.startsWith('file:') ? await readFile(name.slice('file:'.length), 'utf8') : await managed(name)
  const value = (JSON.parse(text) as Readonly<Record<string, unknown>>)[field]
  if (typeof value !== 'string') throw new Error(`The secret has no field ${field}.`)
  return value
}

async function managed(SecretId: string): Promise<string> {
  // Most functions never need a secret, so they do not pay for the client at every cold start.
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId }))
  return SecretString ?? '{}'
}
