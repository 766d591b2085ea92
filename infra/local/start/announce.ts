import { join } from 'node:path'
import { readIfPresent } from '../runner/files'

interface Account {
  readonly role: string
  readonly account: string
  readonly name: string
  /** How to sign in with it. */
  readonly how: string
}

/** The line others wait for, and who may sign in to the demonstration county. */
export function announce(folder: string, url: string): void {
  console.log(`ready ${url}/`)
  const text = readIfPresent(join(folder, 'demonstration.json'))
  const accounts: readonly Account[] = text === undefined ? [] : JSON.parse(text)
  if (accounts.length === 0) return

  console.log(`\nH5 ${url}/   console ${url}/console/   API ${url}/api/\n`)
  for (const { role, account, name, how } of accounts) console.log(`  ${role}  ${name}  ${account}  ${how}`)
}
