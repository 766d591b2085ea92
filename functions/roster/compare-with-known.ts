import { countyOf, type RegionCode } from '../../shared/access/region'
import { beijingDate } from '../../shared/forms/facts'
import { parseCertificateNumber } from '../../shared/identities/certificate-number'
import { coveredBy, type RefreshQuestion } from '../../shared/roster/refresh-question'
import { sha256 } from '../platform/chain'
import { everyRow } from '../platform/every-row'
import { keys } from '../platform/keys'
import { villagesIn } from '../regions/villages-in'
import { isHere, type VillageRow } from '../registrations/village-row'
import type { ImportNeeds, ImportPlace } from './import-roster'
import { readPerson } from './read-person'
import { readRows } from './read-rows'
import { editionOf, rosterOf } from './read-whole'

interface TypeAndGrade {
  readonly type: number
  readonly grade: number
}

/** A known person who is not in the file; her name stays sealed as in the lists. */
export type MissingPerson = Pick<VillageRow, 'personId' | 'region' | 'display' | 'state'>

/** A known person whom the file gives another type or grade. */
export interface ChangedPerson extends MissingPerson {
  readonly before: TypeAndGrade
  readonly after: TypeAndGrade
}

export interface Compared {
  readonly question: Omit<RefreshQuestion, 'because'>
  readonly missing: readonly MissingPerson[]
  readonly changed: readonly ChangedPerson[]
}

/** What the file says of those who are known in the places it covers. */
export async function compareWithKnown(needs: ImportNeeds, place: ImportPlace, path: string): Promise<Compared> {
  const { named, villages } = await whoIsIn(needs, place, path)
  const region = coveredBy(villages)
  const [missing, changed, counted] = [
    [] as MissingPerson[],
    [] as ChangedPerson[],
    [] as RefreshQuestion['villages'][number][],
  ]
  const strangers = new Set(named.keys())
  let known = 0
  for (const village of region === undefined ? [] : await villagesIn(needs, region)) {
    const here = (await everyRow<VillageRow>(needs.views, keys.village(place.campaignId, village))).filter(isHere)
    for (const { personId } of here) strangers.delete(personId)
    const rows = here.filter(isExpected)
    known += rows.length
    const lacking = rows.filter(({ personId }) => !named.has(personId)).map(personOf(village))
    const met = rows.filter(({ personId }) => named.has(personId)).map(personOf(village))
    const others = await changedAmong(needs, place, met, named)
    missing.push(...lacking)
    changed.push(...others)
    if (lacking.length + others.length > 0)
      counted.push({
        region: village,
        known: rows.length,
        missing: lacking.length,
        ...(others.length > 0 ? { changed: others.length } : {}),
      })
  }
  const id = sha256(JSON.stringify([known, idsOf(missing), idsOf(changed)])).slice(0, 32)
  const counts = { known, missing: missing.length, changed: changed.length, added: strangers.size }
  return { question: { id, ...counts, villages: counted }, missing, changed }
}

/** Who died or is not of this county, as the county decided, is not expected in a later roster. */
const isExpected = ({ state }: VillageRow): boolean => state !== 'settled'

const personOf =
  (region: RegionCode) =>
  ({ personId, display, state }: VillageRow): MissingPerson => ({ personId, region, display, state })

const idsOf = (people: readonly MissingPerson[]): readonly string[] => people.map(({ personId }) => personId).sort()

/** Every row that could enter, by who it is. One that cannot counts as missing: nobody can tell whose it is. */
async function whoIsIn(needs: ImportNeeds, place: ImportPlace, path: string) {
  const [edition, roster] = [await editionOf(needs, place), await rosterOf(needs, place)]
  const [named, villages] = [new Map<string, TypeAndGrade>(), new Set<string>()]
  for await (const row of readRows(path, place.type, edition)) {
    const read = readPerson(row, roster)
    if (read.kind !== 'person') continue
    const { idNumber, facts, region } = read.person
    const personId = await needs.identities.personIdOf(idNumber)
    // As when it enters: of one person twice in one file the first row counts.
    if (!named.has(personId)) named.set(personId, { type: facts.disabilityType, grade: facts.grade })
    villages.add(region)
  }
  return { named, villages }
}

/** What is known stands in the certificate number, which is sealed apart from the rows. */
async function changedAmong(
  { identities, clock }: ImportNeeds,
  { campaignId }: ImportPlace,
  met: readonly MissingPerson[],
  named: ReadonlyMap<string, TypeAndGrade>,
): Promise<readonly ChangedPerson[]> {
  const stored = await identities.find(
    countyOf(campaignId),
    met.map(({ personId }) => personId),
  )
  const today = beijingDate(clock())
  const compared = met.map(async (person): Promise<ChangedPerson[]> => {
    const [identity, after] = [await stored.get(person.personId)?.identity(), named.get(person.personId)]
    const number = identity && parseCertificateNumber(identity.certificateNumber, today)
    if (!after || number?.kind !== 'valid') return []
    const before = { type: number.disabilityType, grade: number.grade }
    if (before.type === after.type && before.grade === after.grade) return []
    return [{ ...person, before, after }]
  })
  return (await Promise.all(compared)).flat()
}
