import { countyOf } from '../../shared/access/region'
import { maskNumber } from '../../shared/identities/mask'
import { fold } from '../../shared/journal/stream'
import { Problem } from '../../shared/problems'
import { enterRoster } from '../../shared/registrations/enter-roster'
import { type RegistrationEvent, registrationKind, registrationStream } from '../../shared/registrations/registration'
import { chained, sha256 } from '../platform/chain'
import { derivedId } from '../platform/derived-id'
import { type Entry, UnreadableEntry } from '../platform/journal'
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

/** Why a row that is right in itself did not enter: she is locked, or what is stored of her cannot be read. */
type Refused = 'locked' | 'unreadable'
type Outcome = 'entered' | 'changed' | Refused

const isRefused = (outcome: Outcome | undefined): outcome is Refused => outcome === 'locked' || outcome === 'unreadable'

/** Journal first, identity second: the mark that makes a row "known" is written only when the rest is there. */
export async function enterBatch(needs: ImportNeeds, place: ImportPlace, people: readonly RosterPerson[]) {
  const marked = await withMarks(needs, place, people)
  const prepared = await Promise.all(marked.filter(({ isKnown }) => !isKnown).map((row) => prepare(needs, place, row)))

  const opened = await needs.journal.openAll(prepared.map(({ entry }) => entry))
  const outcomes: Outcome[] = []
  for (const [at, row] of prepared.entries()) outcomes.push(opened[at] ? 'entered' : await change(needs, row))
  await needs.identities.save(
    countyOf(place.campaignId),
    prepared.flatMap(({ personId, mark, person: { identity } }, at) => {
      const outcome = outcomes[at]
      return isRefused(outcome) ? [] : [{ personId, identity, mark: `${mark}@${place.importId}:${outcome}` }]
    }),
  )

  const all: readonly (Outcome | 'unchanged')[] = [...outcomes, ...marked.flatMap(knownOutcome(place))]
  const count = (outcome: Outcome | 'unchanged') => all.filter((one) => one === outcome).length
  const errors = prepared.flatMap(({ person }, at): RowError[] => {
    const outcome = outcomes[at]
    return isRefused(outcome) ? [refusal(person, outcome)] : []
  })
  return {
    entered: count('entered'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('locked') + count('unreadable'),
    errors,
  }
}

/** Of rows an earlier run has done: who could not enter then, and why. Changes nothing. */
export async function refusedAmong(
  needs: ImportNeeds,
  place: ImportPlace,
  people: readonly RosterPerson[],
): Promise<readonly RowError[]> {
  const unknown = (await withMarks(needs, place, people)).filter(({ isKnown }) => !isKnown)
  const errors = unknown.map(async ({ person, personId }): Promise<RowError[]> => {
    const stream = registrationStream({ campaignId: place.campaignId, personId })
    const { entries, unreadable } = await needs.journal.inspect(stream)
    if (unreadable.length > 0) return [refusal(person, 'unreadable')]
    const { state } = fold(registrationKind, entries as readonly Entry<RegistrationEvent>[])
    return state === 'locked' ? [refusal(person, 'locked')] : []
  })
  return (await Promise.all(errors)).flat()
}

interface Marked extends Pick<Prepared, 'person' | 'personId' | 'mark'> {
  readonly isKnown: boolean
  /** The import that wrote the row, and what came of it then. */
  readonly doneBy: string
}

async function withMarks(
  { identities }: ImportNeeds,
  place: ImportPlace,
  people: readonly RosterPerson[],
): Promise<readonly Marked[]> {
  const ids = await Promise.all(people.map(({ idNumber }) => identities.personIdOf(idNumber)))
  const known = await identities.find(countyOf(place.campaignId), ids)
  return people.map((person, at) => {
    const personId = ids[at] ?? ''
    const mark = markOf(place, person)
    const [said = '', doneBy = ''] = known.get(personId)?.mark.split('@') ?? []
    return { person, personId, mark, isKnown: said === mark, doneBy }
  })
}

/** A row that is known was unchanged, unless this very import wrote it and was killed before it could count it. */
const knownOutcome =
  ({ importId }: ImportPlace) =>
  ({ isKnown, doneBy }: Marked): (Outcome | 'unchanged')[] => {
    if (!isKnown) return []
    const [by, outcome] = doneBy.split(':')
    return [by === importId && (outcome === 'entered' || outcome === 'changed') ? outcome : 'unchanged']
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
    // One garbled entry must not stop a county's roster.
    if (error instanceof UnreadableEntry) return 'unreadable'
    throw error
  }
}

const refusal = (person: RosterPerson, because: Refused): RowError => ({
  row: person.row,
  column: '残疾人证号',
  value: maskNumber(person.identity.certificateNumber),
  kind: 'refused',
  reason: reasons[because],
})
