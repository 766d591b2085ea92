import { type Neighbour, villageFacts } from '../../functions/registrations/village-facts'
import { defaultSettings } from '../../shared/campaigns/settings'
import { communityFacts } from '../../shared/forms/community-facts'
import type { Edition } from '../../shared/forms/edition'
import { factProducers } from '../../shared/forms/fact-producers'
import { formInput } from '../../shared/registrations/form-input'
import type { Registration } from '../../shared/registrations/registration'
import { lackingChecks, retiredChecks, unfedDefects, waitingChecks } from './known-unfed'
import { producerOf, type UnfedClass, unfedChecks } from './unfed-checks'
import { personEditions, wholeEditions } from './whole-editions'

const checksReading = (edition: Edition, kind: UnfedClass): readonly string[] =>
  [...new Set(unfedChecks(edition).flatMap((check) => (check.kind === kind ? [check.id] : [])))].sort()

const compared = { numberChanged: false, suffixChanged: false, nameDiffers: false, addressDiffers: false }
const beside = { compared, householdOldestAge: 50 }
const person = {
  sex: 'female',
  birthDate: '1980-05-06',
  disabilityType: 7,
  types: [1, 4],
  grade: 3,
  ...beside,
} as const
const at = '2026-10-08T01:00:00.000Z'

const rostered: Registration = {
  ...{ region: '990001001201', facts: person, display: '', attempts: [], setAside: 0, evidence: {}, links: {} },
  state: 'rostered',
  confirmation: { kind: 'none' },
}

/** The facts as phone and server get them for a person of a roster. */
const supplied = formInput(rostered, { answers: {} }, defaultSettings(2026), at).facts
const counted = communityFacts({
  region: '990001001201',
  asks: () => true,
  persons: [{ personId: 'a', grade: 1, answers: {} }],
})

const times = { startedAt: at, endedAt: at, deviceId: 'd', appVersion: '1' }
const visit = {
  answers: { phone_mobile: '13912345678' },
  photos: [],
  collectedBy: 'c',
  paradata: times,
  submittedAt: at,
}
const neighbour = (personId: string): Neighbour => ({
  ...{ personId, householdId: 'h', hasUndecided: false, householder: 'a', interview: visit },
})
/** The facts as a reviewer's record gets them besides. */
const among = villageFacts(neighbour('a'), [neighbour('b')])

describe('every fact that a check may read', () => {
  it.each(wholeEditions.map((edition) => [edition.key, edition] as const))('of %s has an entry', (_, { facts }) => {
    expect(facts.filter(({ key }) => producerOf(key) === undefined)).toEqual([])
  })

  it('and a producer is in what that producer hands over, and in nothing else', () => {
    const declared = Object.entries(factProducers).filter(([, producer]) => 'from' in producer)
    const handed = { ...supplied, ...counted, ...among }
    expect(declared.filter(([key]) => handed[key] === undefined).map(([key]) => key)).toEqual([])
    const undeclared = Object.keys(factProducers).filter((key) => !declared.some(([one]) => one === key))
    expect(undeclared.filter((key) => handed[key] !== undefined)).toEqual([])
  })
})

describe('a check that can find nothing', () => {
  it.each(personEditions.map((edition) => [edition.key, edition] as const))(
    'of %s is retired, or waits for the lock',
    (_, edition) => {
      expect(checksReading(edition, 'retired')).toEqual([...retiredChecks])
      expect(checksReading(edition, 'waitsFor')).toEqual([...waitingChecks])
    },
  )

  it('or is one of these, which still lack a fact', () => {
    const lacking = [...new Set(wholeEditions.flatMap((edition) => checksReading(edition, 'missing')))].sort()
    expect(lacking).toEqual([...lackingChecks])
  })
})

describe('the lists of what cannot find', () => {
  it('hold every such check of every edition, so `npm run check:editions` passes', () => {
    expect(wholeEditions.flatMap(unfedDefects)).toEqual([])
  })

  it('and a check that reads what nobody supplies, in none of them, is named', () => {
    const [edition] = personEditions as [Edition]
    const check = {
      id: 'S999',
      kind: 'soft',
      findsWhen: '${phone_of_collector}',
      says: '。',
      reviewerSays: '。',
    } as const
    const [first, ...groups] = edition.groups as [Edition['groups'][number], ...Edition['groups']]
    const [item, ...items] = first.items as [(typeof first.items)[number], ...typeof first.items]
    const changed = { ...edition, groups: [{ ...first, items: [{ ...item, checks: [check] }, ...items] }, ...groups] }
    expect(unfedDefects(changed)).toEqual([expect.stringContaining('check S999 reads phone_of_collector')])
  })
})
