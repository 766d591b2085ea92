import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from './run'

export const operatorKeys = generateKeyPairSync('ed25519')

export const operatorKey = { privateKey: operatorKeys.privateKey.export({ format: 'jwk' }) }

/** A data folder as the local runner leaves it, with the operator's key pair. */
export function folderWithOperatorKey(): string {
  const folder = aFolder()
  mkdirSync(join(folder, 'keys'))
  writeFileSync(join(folder, 'keys', 'operator.json'), JSON.stringify(operatorKey))
  return folder
}
