import { createHash, randomUUID } from 'node:crypto'
import type { SignedIn } from '../../../console/cli/demonstration/accounts'
import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { speakTo } from '../../../console/cli/demonstration/speaker'
import { sign } from '../../../console/cli/demonstration/visit'
import type { Receipt } from '../../../shared/journal/receipt'
import { untilAnswered } from './desk-line'
import type { Ledger } from './ledger'

interface Place {
  readonly url: string
  readonly campaignId: string
  readonly personId: string
}

/** The person says 对 to all of her record; whatever dies meanwhile, she goes on where she was. */
export async function confirmAll(place: Place, { speaker }: SignedIn, person: Invented, ledger: Ledger): Promise<void> {
  const { url, campaignId, personId } = place
  const link = { commandId: randomUUID(), channel: 'wechat' as const }
  const params = { campaignId, personId }
  const issue = () => speaker('POST /campaigns/{campaignId}/registrations/{personId}/links', { params, body: link })
  const issued = await untilAnswered(issue)
  ledger.note({
    commandId: link.commandId,
    receipt: issued.receipt,
    again: async () => (await untilAnswered(issue)).receipt,
  })

  const token = new URL(issued.url).hash.split('t=')[1] ?? ''
  const phone = createHash('sha256').update(token).digest('hex').slice(0, 32)
  const accessToken = await untilAnswered(() => matched(url, { token, phone }, person))
  const resident = speakTo(url, () => accessToken, phone)
  const record = await untilAnswered(() => resident('GET /confirmations/record', { params: {} }))
  const commandId = randomUUID()
  const verdicts = record.items.map(({ item }) => ({ item, verdict: 'right' as const }))
  const strokes = sign(chance(1))
  const relation = record.ownWord ? ('self' as const) : ('guardian' as const)
  const word = { version: record.version, verdicts, heardAloud: true, relation, strokes }
  const give = async (): Promise<Receipt> =>
    (await resident('POST /confirmations', { params: {}, body: { commandId, ...word } as never })).receipt
  ledger.note({ commandId, receipt: await untilAnswered(give), again: () => untilAnswered(give) })
}

/** Opened and matched; after a lost answer the same device may do both again. */
async function matched(
  url: string,
  { token, phone }: { readonly token: string; readonly phone: string },
  { certificateNumber, birthDate }: Invented,
): Promise<string> {
  const body = { token, opener: phone }
  const opened = await speakTo(url, undefined, phone)('POST /links/openings', { params: {}, body })
  if (opened.kind !== 'open') throw new Error('The link of the first opener is closed.')
  if (opened.matched) return opened.accessToken
  const numbers = { lastFour: certificateNumber.slice(14, 18), birthDate }
  const resident = speakTo(url, () => opened.accessToken, phone)
  const answer = await resident('POST /confirmations/matches', { params: {}, body: numbers })
  if (answer.kind !== 'matched') throw new Error(`She is not matched: ${answer.kind}`)
  return answer.accessToken
}
