import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../runner/files'
import type { Credentials } from '../signature/signing-key'

/** What KMS, Secrets Manager and a person at a deployment provide in the cloud. Readable by the owner alone. */
export interface LocalKeys {
  readonly masterKey: string
  readonly secret: (name: string) => string
  /** 32 raw bytes, base64url. */
  readonly operatorPublicKey: string
  /** Whoever speaks to the storage engines signs with these. */
  readonly engines: Credentials
  readonly wechat: { readonly appId: string; readonly secret: string }
}

/** Made once, at the first start. Whoever loses `master.key` has lost every sealed name and number. */
export function ensureKeys(folder: string): LocalKeys {
  const keys = join(folder, 'keys')
  const masterKey = join(keys, 'master.key')
  if (!existsSync(masterKey)) writeWhole(masterKey, randomBytes(32))

  const operator = ensureJson(join(keys, 'operator.json'), createOperator)
  const wechat = ensureJson(join(keys, 'wechat.json'), () => ({ secret: randomBytes(16).toString('hex') }))
  return {
    masterKey: `file:${masterKey}`,
    secret: (name) => `file:${join(keys, `${name}.json`)}`,
    operatorPublicKey: operator.publicKey,
    engines: ensureJson(join(keys, 'engines.json'), createCredentials),
    wechat: { appId: 'wx0000000000000000', secret: wechat.secret },
  }
}

function createOperator() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKey.export({ format: 'jwk' }).x ?? '', privateKey: privateKey.export({ format: 'jwk' }) }
}

const createCredentials = (): Credentials => ({
  accessKeyId: `local${randomBytes(8).toString('hex')}`,
  secretAccessKey: randomBytes(32).toString('base64url'),
})

function ensureJson<Content>(file: string, create: () => Content): Content {
  if (!existsSync(file)) writeWhole(file, `${JSON.stringify(create(), null, 2)}\n`)
  return JSON.parse(readFileSync(file, 'utf8'))
}
