import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CliProblem } from './cli-problem'
import type { Io } from './io'
import { say } from './messages'
import { codeOf } from './totp'

/** An account of the demonstration county, as `demonstration create` writes it down. */
export interface DemonstrationAccount {
  readonly role: string
  readonly account: string
  readonly name: string
  /** How to sign in with it, in a sentence. */
  readonly how: string
  readonly password?: string
  readonly totpSecret?: string
}

export function demonstrationAccounts(folder: string): readonly DemonstrationAccount[] {
  const file = join(folder, 'demonstration.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccount[]) : []
}

export interface PasswordSignIn {
  readonly account: string
  readonly password: string
  readonly code: string
}

/** Known to the demonstration, or to the environment, or to the person at the terminal. */
export async function passwordSignIn(account: string, folder: string, io: Io): Promise<PasswordSignIn> {
  const known = demonstrationAccounts(folder).find((one) => one.account === account)
  const password = known?.password ?? io.env.RUHU_PASSWORD
  const secret = known?.totpSecret ?? io.env.RUHU_TOTP_SECRET
  if (password !== undefined && secret !== undefined) return { account, password, code: codeOf(secret, Date.now()) }
  if (!io.isTerminal) throw new CliProblem('account.unknown', account)
  return {
    account,
    password: password ?? (await io.ask(say.password, true)),
    code: secret === undefined ? (await io.ask(say.code, false)).trim() : codeOf(secret, Date.now()),
  }
}
