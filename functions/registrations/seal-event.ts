import type { RegistrationEvent } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'
import { sealText, type TextPlace } from '../platform/sealed-texts'
import { type SealPlace, sealInterview, sealOneAnswer } from './private-answers'

type Needs = Pick<Dependencies, 'campaigns' | 'sealer'>

/**
 * An event as it may stand in the journal: names, numbers, telephones, addresses and whatever people wrote in their own
 * words are sealed. What is sealed already stays as it is, so an entry of the first months may be sealed afterwards.
 */
export async function sealEvent(needs: Needs, place: SealPlace, event: RegistrationEvent): Promise<RegistrationEvent> {
  if (event.type === 'interview.submitted')
    return { ...event, interview: await sealInterview(needs, place, event.interview) }
  if (event.type === 'interview.setAside')
    return { ...event, interview: await sealInterview(needs, place, event.interview) }
  const { sealer } = needs
  const sealed: Record<string, unknown> = { ...event }
  for (const field of ['reason', 'note'])
    if (typeof sealed[field] === 'string') sealed[field] = await sealText(sealer, place, sealed[field])
  if ('items' in event) sealed.items = await Promise.all(event.items.map((item) => sealItem(needs, place, item)))
  if ('prior' in event && event.prior) sealed.prior = await sealWords(needs, place, event.prior)
  return sealed as unknown as RegistrationEvent
}

interface SaidOfItem {
  readonly item: string
  readonly reason?: string
  /** What the resident writes beside an item is about herself: a number, a name, her circumstances. */
  readonly correction?: string
}

const sealItem = async ({ sealer }: Needs, place: SealPlace, said: SaidOfItem): Promise<SaidOfItem> => ({
  ...said,
  ...(said.reason === undefined ? {} : { reason: await sealText(sealer, place, said.reason) }),
  ...(said.correction === undefined
    ? {}
    : { correction: await sealOneAnswer(sealer, place.county, said.correction, `correction#${said.item}`) }),
})

/** An option's key or a date is no secret; anything else is somebody's own words. */
const isCode = (text: string): boolean => /^([a-z][a-z0-9_]{0,63}|\d{4}-\d{2}-\d{2})$/.test(text)

/** Last year's answers came with a roster; the first rosters brought open texts along. */
const sealWords = async <Said extends object>({ sealer }: Needs, place: TextPlace, said: Said): Promise<Said> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(said).map(async ([key, value]) => [
        key,
        typeof value === 'string' && !isCode(value) ? await sealText(sealer, place, value) : value,
      ]),
    ),
  ) as Said
