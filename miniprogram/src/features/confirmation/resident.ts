import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { proves, type Receipt } from '../../../../shared/journal/receipt'
import type { Stroke } from '../../../../shared/registrations/interview'
import { asking, bearing, type Exchange } from '../../api/ask'
import type { Outcome } from '../../api/outcome'
import type { PendingWord, Progress, ProgressStore } from './progress'

type Opening = AnswerOf<Api['POST /links/openings']>
export type OpenLink = Extract<Opening, { kind: 'open' }>
export type ResidentRecord = AnswerOf<Api['GET /confirmations/record']>
export type MatchAnswer = AnswerOf<Api['POST /confirmations/matches']>

export interface PhoneHolder {
  readonly deviceId: string
  /** `staffId.sessionId` of the sign-in kept on this phone. */
  readonly staffSession?: string
}

export interface ResidentNeeds {
  readonly token: string
  readonly plain: Exchange
  readonly progress: ProgressStore
  opener(): Promise<string>
  /** What this phone is and whether staff is signed in on it: sent with every request, the server decides. */
  holder(): Promise<PhoneHolder>
  wechatCode(): Promise<string | undefined>
  newId(): Promise<string>
  digest(text: string): string
}

/** One person with her link. Everything she says is kept under it before anything else happens. */
export interface Resident {
  /** The link as it was last opened. */
  link(): OpenLink | undefined
  /** The server showed the neutral page: there is nothing here for this device. */
  isClosed(): boolean
  open(): Promise<Outcome<Opening>>
  match(lastFour: string, birthDate: string): Promise<Outcome<MatchAnswer>>
  record(): Promise<Outcome<ResidentRecord>>
  readonly progress: ProgressStore
  /** Fixes her word as one command and keeps it, then sends it. */
  give(record: ResidentRecord, progress: Progress, strokes: readonly Stroke[]): Promise<GiveOutcome>
  /** Sends a word that is kept and not yet proven; undefined if there is none. */
  giveAgain(): Promise<GiveOutcome | undefined>
}

/** `renewed`: the record is another one now; what she said is kept and she looks again. */
export type GiveOutcome =
  | { readonly kind: 'received' | 'kept' | 'renewed' }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }

export function createResident(needs: ResidentNeeds): Resident {
  const { progress } = needs
  const opened = linkOf(needs)
  const { exchange } = opened
  const ask = asking(exchange)

  return {
    link: opened.link,
    isClosed: opened.isClosed,
    open: opened.open,
    progress,
    async match(lastFour, birthDate) {
      const outcome = await ask('POST /confirmations/matches', { params: {}, body: { lastFour, birthDate } })
      if (outcome.kind === 'answered' && outcome.answer.kind === 'matched') opened.matched(outcome.answer.accessToken)
      return outcome
    },
    record: () => ask('GET /confirmations/record', { params: {} }),
    async give(record, said, strokes) {
      const pending = await wordOf(needs, record, said, strokes)
      await progress.write({ ...said, pending })
      return send(exchange, progress, pending)
    },
    async giveAgain() {
      const { pending } = await progress.read()
      return pending && send(exchange, progress, pending)
    },
  }
}

/** The link while the app is open: its token is asked for again whenever it is no longer good. */
function linkOf({ token, plain: bare, opener, holder, wechatCode }: ResidentNeeds) {
  const plain = naming(bare, holder)
  let link: OpenLink | undefined
  let isClosed = false

  async function open(): Promise<Outcome<Opening>> {
    const code = await wechatCode()
    const body = { token, opener: await opener(), ...(code === undefined ? {} : { wechatCode: code }) }
    const outcome = await asking(plain)('POST /links/openings', { params: {}, body })
    if (outcome.kind === 'answered') {
      link = outcome.answer.kind === 'open' ? outcome.answer : undefined
      isClosed = outcome.answer.kind === 'neutral'
    }
    if (isStaffs(outcome)) {
      link = undefined
      isClosed = true
    }
    return outcome
  }

  const exchange: Exchange = async (outgoing) => {
    if (!link) await open()
    if (!link) return { kind: 'unreachable' }
    const outcome = await plain(bearing(outgoing, link.accessToken))
    if (outcome.kind !== 'signInFirst') return outcome
    await open()
    return link ? plain(bearing(outgoing, link.accessToken)) : outcome
  }

  return {
    open,
    exchange,
    link: () => link,
    isClosed: () => isClosed,
    matched(accessToken: string) {
      if (link) link = { ...link, matched: true, accessToken }
    },
  }
}

/** Refused because this phone is one of the staff's: the link itself is good, and opens on hers. */
export const isStaffs = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'refused' && outcome.code === 'confirmation.staffDevice'

const naming =
  (plain: Exchange, holder: ResidentNeeds['holder']): Exchange =>
  async (outgoing) => {
    const { deviceId, staffSession } = await holder()
    const device = { ...outgoing.headers, 'x-device-id': deviceId }
    const headers = staffSession === undefined ? device : { ...device, 'x-staff-session': staffSession }
    return plain({ ...outgoing, headers })
  }

async function wordOf(
  { newId, digest }: ResidentNeeds,
  { version, items, words, ownWord }: ResidentRecord,
  { said, relation: chosen, heardAloud = false }: Progress,
  strokes: readonly Stroke[],
): Promise<PendingWord> {
  const verdicts = items.flatMap(({ item }) => {
    const word = said[item]
    return word ? [{ item, ...word }] : []
  })
  const relation = ownWord ? (chosen ?? 'self') : 'guardian'
  const commandId = await newId()
  // She chose not to sign: nothing drawn says so, and it is said in words.
  const signature = strokes.length === 0 ? { strokes, cannotSign: true } : { strokes }
  const body = JSON.stringify({ commandId, version, verdicts, heardAloud, relation, ...signature, words })
  return { commandId, body, contentHash: digest(body), disputed: verdicts.some(({ verdict }) => verdict === 'wrong') }
}

const versionIn = ({ body }: PendingWord): number => (JSON.parse(body) as { readonly version: number }).version

async function send(exchange: Exchange, progress: ProgressStore, pending: PendingWord): Promise<GiveOutcome> {
  const outcome = await exchange({ method: 'POST', path: '/confirmations', body: pending.body })
  if (outcome.kind === 'answered') {
    const { receipt, code } = outcome.answer as { readonly receipt?: Receipt; readonly code?: string }
    if (!receipt || code === undefined || !proves(receipt, pending)) return { kind: 'kept' }
    // Her words are with the office now; on the phone only the receipt stays.
    await progress.write({
      said: {},
      receipt: { code, at: receipt.at, version: versionIn(pending), disputed: pending.disputed },
    })
    return { kind: 'received' }
  }
  if (outcome.kind !== 'refused') return { kind: 'kept' }
  const { pending: _, ...kept } = await progress.read()
  await progress.write(kept)
  return changedMeanwhile.includes(outcome.code) ? { kind: 'renewed' } : outcome
}

/** Another version of the record, or another word on it. */
const changedMeanwhile = ['confirmation.otherVersion', 'confirmation.saidMeanwhile']
