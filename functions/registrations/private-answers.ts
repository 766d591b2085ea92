import { countyOf, type RegionCode } from '../../shared/access/region'
import type { Answers, AnswerValue, SubmittedInterview } from '../../shared/registrations/interview'
import type { Confirmation, DisputedItem, Registration, UndecidedWork } from '../../shared/registrations/registration'
import type { Dependencies } from '../dependencies'

type Needs = Pick<Dependencies, 'campaigns' | 'sealer'>
type SealNeeds = Pick<Dependencies, 'sealer'>
/** Seals or opens one value that is bound to a name of its own. */
type Change = <Value extends AnswerValue>(value: Value, bound: string) => Promise<Value>

/** Whose key seals, and in which campaign the edition is that says what is private. */
export interface SealPlace {
  readonly campaignId: string
  readonly county: RegionCode
}

/** Names, numbers and telephones in an interview are sealed before they reach the journal (architecture 5). */
export const sealInterview = <I extends SubmittedInterview>(needs: Needs, place: SealPlace, interview: I): Promise<I> =>
  withPrivate(needs, place, interview, sealing(needs, place.county))

/** For those who may see the record: the collector's bundle, the reviewer, the resident herself. */
export const openInterview = <I extends SubmittedInterview>(needs: Needs, place: SealPlace, interview: I): Promise<I> =>
  withPrivate(needs, place, interview, opening(needs, place.county))

export const openUndecided = (
  needs: Needs,
  campaignId: string,
  registration: Registration,
): Promise<readonly UndecidedWork[]> =>
  Promise.all(
    (registration.state === 'unknown' ? [] : (registration.undecided ?? [])).map(async (work) => ({
      ...work,
      interview: await openInterview(
        needs,
        { campaignId, county: countyOf(registration.region ?? '') },
        work.interview,
      ),
    })),
  )

/** What the resident writes beside an item is about herself: a number, a name, her circumstances. */
export const sealDisputed = (needs: SealNeeds, county: RegionCode, items: readonly DisputedItem[]) =>
  withCorrections(items, sealing(needs, county))

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
    (await sealer.seal(county, JSON.stringify(value), bound)) as typeof value

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
