import { countyOf, type RegionCode } from '../../shared/access/region'
import type { Answers, AnswerValue, SubmittedInterview } from '../../shared/registrations/interview'
import type { Confirmation, DisputedItem, Registration } from '../../shared/registrations/registration'
import type { UndecidedWork } from '../../shared/registrations/set-aside'
import type { Dependencies } from '../dependencies'
import { openTexts, sealOnce, sealText, type TextPlace } from '../platform/sealed-texts'
import type { Sealer } from '../platform/sealer'

type Needs = Pick<Dependencies, 'campaigns' | 'sealer'>
type SealNeeds = Pick<Dependencies, 'sealer'>
/** Seals or opens one value that is bound to a name of its own. */
type Change = <Value extends AnswerValue>(value: Value, bound: string) => Promise<Value>

/** Whose key seals, whom it is about, and in which campaign the edition is that says what is private. */
export interface SealPlace extends TextPlace {
  readonly campaignId: string
}

/** Names, numbers, telephones and free text in an interview are sealed before they reach the journal (architecture 5). */
export async function sealInterview<I extends SubmittedInterview>(
  needs: Needs,
  place: SealPlace,
  interview: I,
): Promise<I> {
  const seal = (text: string) => sealText(needs.sealer, place, text)
  const items = (await needs.campaigns.edition(place.campaignId, interview.edition))?.compiled.itemsByKey
  const isText = (key: string) => items?.get(key)?.item.type === 'text' && !items.get(key)?.item.private
  return withTexts(await withPrivate(needs, place, interview, sealing(needs, place.county)), isText, seal)
}

/** For those who may see the record: the collector's bundle, the reviewer, the resident herself. */
export const openInterview = async <I extends SubmittedInterview>(
  needs: Needs,
  place: SealPlace,
  interview: I,
): Promise<I> => {
  // A server's own finding for the queue; no answer knows it, and nobody sends it back.
  const { respondentIsPerson: _, pensLeft: __, ...said } = interview
  return openTexts(needs.sealer, place, await withPrivate(needs, place, said as I, opening(needs, place.county)))
}

/** What people wrote in their own words: text answers, why a finding stands, why somebody else signed. */
async function withTexts<I extends SubmittedInterview>(
  interview: I,
  isText: (item: string) => boolean,
  change: (text: string) => Promise<string>,
): Promise<I> {
  const { answers, reasons, paradata, signatures } = interview
  const changed = (said: Answers) => withAnswers(said, isText, async (text) => (await change(String(text))) as never)
  const { setAside } = paradata
  const { person } = signatures
  return {
    ...interview,
    answers: await changed(answers),
    reasons: await withAnswers(
      reasons,
      () => true,
      async (text) => (await change(String(text))) as never,
    ),
    ...(setAside ? { paradata: { ...paradata, setAside: await changed(setAside) } } : {}),
    ...(person?.kind === 'proxy'
      ? { signatures: { ...signatures, person: { ...person, reason: await change(person.reason) } } }
      : {}),
  }
}

export const openUndecided = (
  needs: Needs,
  place: { readonly campaignId: string; readonly personId: string },
  registration: Registration,
): Promise<readonly UndecidedWork[]> =>
  Promise.all(
    (registration.state === 'unknown' ? [] : (registration.undecided ?? [])).map(async (work) => ({
      ...work,
      interview: await openInterview(needs, { ...place, county: countyOf(registration.region ?? '') }, work.interview),
    })),
  )

/** A value as JSON, so that it opens as what it was; what is sealed already stays. */
export const sealOneAnswer = (
  sealer: Sealer,
  county: RegionCode,
  value: AnswerValue,
  bound: string,
): Promise<string> =>
  typeof value === 'string' && value.startsWith('v1.')
    ? sealOnce(sealer, county, value, bound)
    : sealer.seal(county, JSON.stringify(value), bound)

/** One private answer, where opening a whole village's interviews would take seconds. */
export const openOneAnswer = async (
  sealer: Pick<Sealer, 'open'>,
  county: RegionCode,
  item: string,
  value: AnswerValue | undefined,
): Promise<AnswerValue | undefined> =>
  typeof value === 'string' && value.startsWith('v1.')
    ? (JSON.parse(await sealer.open(county, value, `answer#${item}`)) as AnswerValue)
    : value

export const openDisputed = (needs: SealNeeds, county: RegionCode, items: readonly DisputedItem[]) =>
  withCorrections(items, opening(needs, county))

export const openConfirmation = async (
  needs: SealNeeds,
  county: RegionCode,
  confirmation: Confirmation,
): Promise<Confirmation> =>
  confirmation.kind === 'disputed'
    ? { ...confirmation, items: await openDisputed(needs, county, confirmation.items) }
    : confirmation

const sealing =
  ({ sealer }: SealNeeds, county: RegionCode): Change =>
  async (value, bound) =>
    (await sealOneAnswer(sealer, county, value, bound)) as typeof value

const opening =
  ({ sealer }: SealNeeds, county: RegionCode): Change =>
  async (value, bound) =>
    JSON.parse(await sealer.open(county, String(value), bound)) as typeof value

async function withPrivate<I extends SubmittedInterview>(
  { campaigns }: Needs,
  { campaignId }: SealPlace,
  interview: I,
  change: Change,
): Promise<I> {
  const items = (await campaigns.edition(campaignId, interview.edition))?.compiled.itemsByKey
  // What no edition names cannot be told to be harmless.
  const isPrivate = (item: string) => items?.get(item)?.item.private ?? !items?.has(item)
  const changed = (answers: Answers) => withAnswers(answers, isPrivate, change)

  const { answers, paradata, signatures } = interview
  const { setAside } = paradata
  const { person } = signatures
  return {
    ...interview,
    answers: await changed(answers),
    ...(setAside ? { paradata: { ...paradata, setAside: await changed(setAside) } } : {}),
    ...(person?.kind === 'proxy'
      ? { signatures: { ...signatures, person: { ...person, name: await change(person.name, 'signature#proxy') } } }
      : {}),
  }
}

const withAnswers = async (answers: Answers, isPrivate: (item: string) => boolean, change: Change): Promise<Answers> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(answers).map(async ([item, value]) => [
        item,
        isPrivate(item) ? await change(value, `answer#${item}`) : value,
      ]),
    ),
  ) as Answers

const withCorrections = (items: readonly DisputedItem[], change: Change): Promise<readonly DisputedItem[]> =>
  Promise.all(
    items.map(async ({ item, correction }) =>
      correction === undefined ? { item } : { item, correction: await change(correction, `correction#${item}`) },
    ),
  )
