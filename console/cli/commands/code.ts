import { demonstrationAccounts } from '../accounts'
import { CliProblem } from '../cli-problem'
import { help } from '../messages'
import { codeOf } from '../totp'
import type { Register, Work } from '../work'

export const registerCode: Register = (program, act) => {
  program.command('code').description(help.code).argument('<account-or-secret>', help.account).action(act(show))
}

async function show({ folder, output }: Work, given: string): Promise<void> {
  const secret = secretOf(given, folder)
  if (secret === undefined) throw new CliProblem('account.unknown', given)
  const code = codeOf(secret, Date.now())
  output.result({ code }, code)
}

/** An account is lower case, a base32 secret never is. */
function secretOf(given: string, folder: string): string | undefined {
  const known = demonstrationAccounts(folder).find(({ account }) => account === given)?.totpSecret
  return known ?? (/^[A-Z2-7\s-]{16,}$/.test(given) ? given : undefined)
}
