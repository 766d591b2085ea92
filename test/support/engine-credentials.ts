import { readFileSync } from 'node:fs'
import path from 'node:path'

/** For engines that live as long as a test. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'a secret of this test' }

/** What whoever speaks to the engines of a running system must sign with. */
export const credentialsIn = (folder: string): typeof credentials =>
  JSON.parse(readFileSync(path.join(folder, 'keys/engines.json'), 'utf8'))
