import { randomBytes, randomUUID } from 'node:crypto'
import { Option } from 'commander'
import type { AnswerOf, BodyOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { CliProblem } from '../cli-problem'
import { idOf } from '../command-id'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

export type StaffRow = AnswerOf<Api['GET /staff']>['rows'][number]
type InvitedRole = BodyOf<Api['POST /staff']>['role']

export interface Invited {
  readonly role: InvitedRole
  readonly scope: string
  readonly name: string
  readonly account: string
  readonly invitation?: string | undefined
}

const roles: readonly InvitedRole[] = ['collector', 'leader', 'reviewer', 'county']
/** Who signs in on a phone, without a password. */
const visiting: ReadonlySet<string> = new Set(['collector', 'leader'])
const shortestPassword = 12

export const registerStaff: Register = (program, act) => {
  const staff = program.command('staff').description(help.staff)
  staff
    .command('invite')
    .description(help.staffInvite)
    .addOption(new Option('--role <role>', help.role).choices(roles).makeOptionMandatory())
    .requiredOption('--scope <region>', help.scope)
    .requiredOption('--name <name>', help.name)
    .requiredOption('--account <account>', help.account)
    .option('--invitation <code>', help.invitation)
    .action(act(invite))
  staff
    .command('activate')
    .description(help.staffActivate)
    .argument('<invitation>', help.invitation)
    .option('--password-stdin', help.passwordStdin)
    .action(act(activate))
  staff
    .command('code')
    .description(help.staffCode)
    .argument('<account>', help.account)
    .option('--reason <reason>', help.codeReason, say.codeReason)
    .action(act(giveCode))
  staff.command('list').description(help.staffList).action(act(list))
}

async function invite(work: Work, invited: Invited): Promise<void> {
  const { staffId, invitation } = await inviteStaff(work, invited)
  const { name, account } = invited
  work.output.result({ staffId, account, invitation }, say.invited(name, account, invitation))
}

/** Invites once: with the same invitation code a repeat is the same command. */
export async function inviteStaff({ call }: Pick<Work, 'call'>, invited: Invited) {
  const { role, scope, name, account } = invited
  const invitation = invited.invitation ?? newInvitation()
  const facts = { account, name, role, scope, invitation }
  const receipt = await call('POST /staff', { params: {}, body: { ...facts, commandId: idOf('staff.invite', facts) } })
  return { staffId: receipt.stream.split('#')[1] ?? '', invitation }
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const newInvitation = (): string => Array.from(randomBytes(20), (byte) => base32.charAt(byte & 31)).join('')

async function activate(work: Work, invitation: string, { passwordStdin }: { passwordStdin?: boolean }): Promise<void> {
  const { io, open, output } = work
  const typed = passwordStdin || !io.isTerminal ? await io.readInput() : await io.ask(say.password, true)
  const password = typed.replace(/\r?\n$/, '')
  if (password.length < shortestPassword) throw new CliProblem('password.short')
  const code = invitation.replace(/[\s-]/g, '').toUpperCase()
  const activated = await open('POST /sign-in/activations', { params: {}, body: { invitation: code, password } })
  output.result(activated, say.activated(activated.account, activated.totpSecret, activated.totpUri))
}

async function giveCode(work: Work, account: string, { reason }: { readonly reason: string }): Promise<void> {
  const person = (await everyStaff(work)).find((row) => row.account === account && row.state !== 'disabled')
  if (!person) throw new CliProblem('staff.unknown', account)
  if (!visiting.has(person.role)) throw new CliProblem('staff.signsInWithCode', account)
  const params = { staffId: person.staffId }
  const body = { commandId: randomUUID(), reason }
  const given = await work.call('POST /staff/{staffId}/one-time-codes', { params, body })
  work.output.result({ account, ...given }, say.oneTimeCode(given.code, given.expiresAt))
}

async function list(work: Work): Promise<void> {
  const rows = await everyStaff(work)
  const lines = rows.map(({ account, name, role, scope, state }) => [account, name, role, scope, state].join('\t'))
  work.output.result(rows, lines.join('\n'))
}

export async function everyStaff({ call }: Pick<Work, 'call'>): Promise<readonly StaffRow[]> {
  const rows: StaffRow[] = []
  let cursor: string | undefined
  do {
    const page = await call('GET /staff', { params: {}, query: cursor === undefined ? {} : { cursor } })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return rows
}
