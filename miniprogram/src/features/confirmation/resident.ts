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

export interface ResidentNeeds {
  readonly token: string
  readonly plain: Exchange
  readonly progress: ProgressStore
  opener(): Promise<string>
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
  match(lastFour: string, birthYear: string): Promise<Outcome<MatchAnswer>>
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
    async match(lastFour, birthYear) {
      const outcome = await ask('POST /confirmations/matches', { params: {}, body: { lastFour, birthYear } })
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
function linkOf({ token, plain, opener, wechatCode }: ResidentNeeds) {
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

async function wordOf(
  { newId, digest }: ResidentNeeds,
  { version, items }: ResidentRecord,
  { said, relation = 'self', heardAloud = false }: Progress,
  strokes: readonly Stroke[],
): Promise<PendingWord> {
  const verdicts = items.flatMap(({ item }) => {
    const word = said[item]
    return word ? [{ item, ...word }] : []
  })
  const commandId = await newId()
  const body = JSON.stringify({ commandId, version, verdicts, heardAloud, relation, strokes })
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
  return outcome.code === 'confirmation.otherVersion' ? { kind: 'renewed' } : outcome
}
