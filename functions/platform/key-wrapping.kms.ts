import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms'
import type { KeyWrapping } from './sealer'

/** In the cloud: the master key never leaves KMS; the purpose is the encryption context and shows in its own log. */
export function kmsKeyWrapping(KeyId: string): KeyWrapping {
  const kms = new KMSClient()
  return {
    async wrap(key, purpose) {
      const { CiphertextBlob } = await kms.send(
        new EncryptCommand({ KeyId, Plaintext: key, EncryptionContext: { purpose } }),
      )
      return Buffer.from(present(CiphertextBlob)).toString('base64')
    },
    async unwrap(wrapped, purpose) {
      const CiphertextBlob = Buffer.from(wrapped, 'base64')
      const { Plaintext } = await kms.send(
        new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: { purpose } }),
      )
      return present(Plaintext)
    },
  }
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw new Error('KMS gave nothing back.')
  return bytes
}
