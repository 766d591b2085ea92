import {
  eachOnce,
  oneByOne,
  shownAs,
  together,
  type VillagePerson,
} from '../../../../console/src/features/village/together'

const aPerson = (changes: Partial<VillagePerson> = {}): VillagePerson => ({
  ...{ personId: 'p', seq: 2, name: '王秀英', sex: 'female', age: 66, state: 'townshipReview', version: 1 },
  ...{ submittedAt: '2026-10-01T01:00:00.000Z', edition: 'e', hasPrior: true, changes: [], doubts: [], findings: [] },
  ...{ disputed: [], photosAwaited: 0, confirmation: 'none', ownWork: false },
  ...changes,
})

it.each([
  ['nothing is in doubt', {}, undefined],
  ['an answer changed', { changes: [{ item: 'a', change: 'changed' as const, now: 'x', before: 'y' }] }, undefined],
  ['there is a sign of doubt', { doubts: ['haste'] }, 'doubtful'],
  ['a check was overridden', { findings: [{ item: 'a', check: 'S01', kind: 'soft' as const }] }, 'doubtful'],
  ['the person disputes an item', { disputed: ['a'] }, 'doubtful'],
  ['there is no last year', { hasPrior: false }, 'noPrior'],
  ['a photo has not come', { photosAwaited: 1 }, 'photo'],
  ['the reader took part', { ownWork: true }, 'ownWork'],
  ['it was approved', { state: 'sectionRelease' as const }, 'notWaiting'],
])('where %s, the record is one for: %s', (_, changes, why) => {
  expect(oneByOne(aPerson(changes))).toBe(why)
})

it('takes together only what was displayed, in the version displayed', () => {
  const people = [aPerson({ personId: 'a' }), aPerson({ personId: 'b' }), aPerson({ personId: 'c', doubts: ['haste'] })]
  const seen = new Set([shownAs({ personId: 'a', version: 1 }), shownAs({ personId: 'c', version: 1 })])
  expect(together(people, seen).map(({ personId }) => personId)).toEqual(['a'])
  const newer = [aPerson({ personId: 'a', version: 2 })]
  expect(together(newer, seen)).toEqual([])
})

it('shows a person once, as the later page has her', () => {
  const people = [aPerson({ version: 1 }), aPerson({ version: 2 })]
  expect(eachOnce(people).map(({ version }) => version)).toEqual([2])
})
