import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { codeOf } from '../totp'
import type { Worker } from './plan'
import { deviceOf, idOf, once, Refused, type Speaker, speakTo } from './speaker'

/** One demonstration account as `demonstration.json` keeps it and `npm start` prints it. Invented people, local data: no secret of anybody's. */
export interface Account {
  readonly role: Worker['role']
  readonly account: string
  readonly name: string
  readonly staffId: string
  readonly how: string
  readonly password?: string
  readonly totpSecret?: string
}

export interface SignedIn extends Worker {
  readonly staffId: string
  readonly accessToken: string
  readonly speaker: Speaker
}

export interface AccountBook {
  find(account: string): Account | undefined
  /** Written before anything else happens: a password set and forgotten would lock the account. */
  keep(account: Account): void
}

export function accountBook(file: string): AccountBook {
  const read = (): Account[] => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Account[]) : [])
  return {
    find: (account) => read().find((one) => one.account === account),
    keep(account) {
      const others = read().filter((one) => one.account !== account.account)
      writeFileSync(`${file}.new`, `${JSON.stringify([...others, account], null, 2)}\n`, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

/** Invites a worker; a repeat is the same invitation. */
export async function invite(operator: Speaker, { account, name, role, scope }: Worker): Promise<string> {
  const receipt = await operator('POST /staff', {
    params: {},
    body: { commandId: idOf(`invite ${account}`), account, name, role, scope, invitation: invitationOf(account) },
  })
  return receipt.stream.split('#')[1] ?? ''
}

export interface Hiring {
  readonly url: string
  readonly operator: Speaker
  /** Whoever is in it has used her invitation. */
  readonly book?: AccountBook
}

/** A phone of the worker's own: by invitation the first time, by one-time code once she is in the book. */
export async function signInOnPhone(
  { url, operator, book }: Hiring,
  worker: Worker,
  staffId: string,
): Promise<SignedIn> {
  const { role, account, name } = worker
  const device = deviceOf(account)
  const byCode = async () => {
    const { code } = await operator('POST /staff/{staffId}/one-time-codes', {
      params: { staffId },
      body: { commandId: randomUUID(), reason: '示范数据' },
    })
    return speakTo(url)('POST /sign-in/one-time-code', { params: {}, body: { account, code, device } })
  }
  const byInvitation = () =>
    speakTo(url)('POST /sign-in/invitations', { params: {}, body: { invitation: invitationOf(account), device } })
  const first = book?.find(account) ? undefined : await once(byInvitation(), 'signIn.refused')
  const session = first ?? (await byCode())
  book?.keep({ role, account, name, staffId, how: `验证码 npm run ruhu -- staff code ${account}` })
  return signedIn(url, worker, staffId, session.accessToken)
}

const signedIn = (url: string, worker: Worker, staffId: string, accessToken: string): SignedIn => ({
  ...{ ...worker, staffId, accessToken },
  speaker: speakTo(url, () => accessToken),
})

/** A desk of the worker's own: password and code set once, kept in the book, used from then on. */
export async function signInAtDesk(url: string, worker: Worker, staffId: string, book: AccountBook): Promise<SignedIn> {
  const known = book.find(worker.account) ?? (await activate(url, worker, staffId, book))
  const body = {
    account: worker.account,
    password: known.password ?? '',
    code: codeOf(known.totpSecret ?? '', Date.now()),
  }
  const session = await patiently(() => speakTo(url)('POST /sign-in/password', { params: {}, body }))
  return signedIn(url, worker, staffId, session.accessToken)
}

async function activate(
  url: string,
  { account, name, role }: Worker,
  staffId: string,
  book: AccountBook,
): Promise<Account> {
  const password = `shifan-${account}-2026`
  const invitation = invitationOf(account)
  const { totpSecret } = await speakTo(url)('POST /sign-in/activations', { params: {}, body: { invitation, password } })
  const how = `密码 ${password}，动态码 npm run ruhu -- code ${account}`
  const kept = { role, account, name, staffId, how, password, totpSecret }
  book.keep(kept)
  return kept
}

// Staff rows follow the journal within a second: the first sign-in may be earlier than they are.
async function patiently<T>(doing: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await doing()
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401 || attempt >= 4) throw error
      await new Promise((done) => setTimeout(done, attempt * 500))
    }
  }
}

/** RFC 4648 base 32, 20 characters: 100 bits that only this demonstration knows how to make again. */
export const invitationOf = (account: string): string =>
  [...createHash('sha256').update(`ruhu invitation ${account}`).digest().subarray(0, 20)]
    .map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(byte % 32))
    .join('')
