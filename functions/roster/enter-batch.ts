import { countyOf } from '../../shared/access/region'
import { maskNumber } from '../../shared/identities/mask'
import { Problem } from '../../shared/problems'
import { enterRoster } from '../../shared/registrations/enter-roster'
import { registrationStream } from '../../shared/registrations/registration'
import { chained, sha256 } from '../platform/chain'
import { derivedId } from '../platform/derived-id'
import type { Entry } from '../platform/journal'
import { systemRequest } from '../platform/system-actor'
import { sealDisplay } from '../registrations/display'
import { registrationSubject } from '../registrations/registration-subject'
import type { ImportNeeds, ImportPlace } from './import-roster'
import { initialsOf } from './initials'
import type { RosterPerson, RowError } from './read-person'
import { reasons } from './reasons.zh'

interface Prepared {
  readonly person: RosterPerson
  readonly personId: string
  readonly stream: string
  /** What this row said, hashed: the same row again changes nothing. */
  readonly mark: string
  readonly display: string
  readonly entry: Entry
}

type Outcome = 'entered' | 'changed' | 'locked'

/** Journal first, identity second: the mark that makes a row "known" is written only when the rest is there. */
export async function enterBatch(needs: ImportNeeds, place: ImportPlace, people: readonly RosterPerson[]) {
  const county = countyOf(place.campaignId)
  const ids = await Promise.all(people.map(({ idNumber }) => needs.identities.personIdOf(idNumber)))
  const known = await needs.identities.find(county, ids)
  const marked = people.map((person, at) => ({ person, personId: ids[at] ?? '', mark: markOf(place, person) }))
  const news = marked.filter(({ personId, mark }) => known.get(personId)?.mark !== mark)
  const prepared = await Promise.all(news.map((row) => prepare(needs, place, row)))

  const opened = await needs.journal.openAll(prepared.map(({ entry }) => entry))
  const outcomes: Outcome[] = []
  for (const [at, row] of prepared.entries()) outcomes.push(opened[at] ? 'entered' : await change(needs, row))
  const kept = prepared.filter((_, at) => outcomes[at] !== 'locked')
  await needs.identities.save(
    county,
    kept.map(({ personId, mark, person }) => ({ personId, mark, identity: person.identity })),
  )

  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
  const errors = prepared.flatMap((row, at): RowError[] => (outcomes[at] === 'locked' ? [lockedError(row)] : []))
  return {
    entered: count('entered'),
    changed: count('changed'),
    unchanged: people.length - news.length,
    refused: count('locked'),
    errors,
  }
}

const markOf = ({ campaignId }: ImportPlace, { identity, facts, region, prior }: RosterPerson): string =>
  `${campaignId}:${sha256(JSON.stringify([identity, facts, region, prior ?? null])).slice(0, 32)}`

async function prepare(
  needs: ImportNeeds,
  { campaignId, importId }: ImportPlace,
  { person, personId, mark }: Pick<Prepared, 'person' | 'personId' | 'mark'>,
): Promise<Prepared> {
  const { identity, region, facts, prior } = person
  const stream = registrationStream({ campaignId, personId })
  const shown = {
    name: identity.name,
    initials: initialsOf(identity.name),
    maskedNumber: maskNumber(identity.certificateNumber),
  }
  const display = await sealDisplay(needs, countyOf(region), personId, shown)
  const rostered = { type: 'registration.rostered', region, facts, display, ...(prior ? { prior } : {}) }
  const entry = chained(undefined, {
    stream,
    events: [rostered],
    at: needs.clock(),
    by: 'system:roster',
    commandId: derivedId(`roster ${importId} ${personId}`),
    contentHash: sha256(mark),
  })
  return { person, personId, stream, mark, display, entry }
}

/** Her stream had begun: by this very import before a kill, or by an earlier roster that said something else. */
async function change(needs: ImportNeeds, { entry, stream, person, mark, display }: Prepared): Promise<Outcome> {
  const { region, facts, prior } = person
  const body = { commandId: entry.commandId, region, facts, display, ...(prior ? { prior } : {}) }
  const request = { ...systemRequest('roster', 'roster.enter', body, region), contentHash: sha256(mark) }
  try {
    const { seq } = await needs.handle(registrationSubject(needs), enterRoster, stream, request)
    return seq === 1 ? 'entered' : 'changed'
  } catch (error) {
    if (error instanceof Problem && error.code === 'registration.locked') return 'locked'
    throw error
  }
}

const lockedError = ({ person }: Prepared): RowError => ({
  row: person.row,
  column: '残疾人证号',
  value: maskNumber(person.identity.certificateNumber),
  reason: reasons.locked,
})
