import { concernsTasks, followDisputes } from '../../../functions/follow-ups/follow-disputes'
import { handleWith } from '../../../functions/platform/handle'
import { type FollowUpEvent, followUpKind } from '../../../shared/follow-ups/follow-up'
import { fold } from '../../../shared/journal/stream'
import type { RegistrationEvent } from '../../../shared/registrations/registration'
import { disputed, rosteredEvent, submitted, word } from '../../shared/registrations/cases'
import { aChain } from '../../support/builders'
import { campaignId } from '../../support/people'
import { aWorld } from '../../support/world'
import { farVillage, streamsOf } from '../registrations/field'

const stream = `registration#${campaignId}#p1`
const given = { type: 'confirmation.given', version: 1, at: '2026-10-03T00:00:00.000Z', word } as const
const at = '2026-10-04T00:00:00.000Z'
const heard = { type: 'confirmation.heard', version: 1, at, word } as const

async function worldWith(events: readonly RegistrationEvent[]) {
  const world = aWorld()
  for (const entry of aChain(stream, ...events.map((event) => [event]))) await world.journal.append(entry)
  return world
}

async function tasksIn(world: ReturnType<typeof aWorld>) {
  const streams = (await streamsOf(world)).filter((name) => name.startsWith('follow-up#'))
  const states = streams.map(async (name) => fold(followUpKind, await world.journal.read<FollowUpEvent>(name)))
  return (await Promise.all(states)).map(({ state, region }) => [state, region])
}

const home = rosteredEvent.region
const stories: readonly (readonly [string, readonly RegistrationEvent[], readonly (readonly [string, string])[]])[] = [
  ['no dispute', [submitted()], []],
  ['one dispute', [submitted(), disputed], [['open', home]]],
  ['a dispute answered', [submitted(), disputed, submitted(2)], [['closed', home]]],
  ['a dispute taken back', [submitted(), disputed, given], [['closed', home]]],
  [
    'two disputes of one version',
    [submitted(), disputed, disputed, submitted(2)],
    [
      ['closed', home],
      ['closed', home],
    ],
  ],
  [
    'another word that leaves it open',
    [submitted(), disputed, { ...heard, stillOpen: ['family_doctor'] }],
    [['open', home]],
  ],
  ['a word that takes its last item back', [submitted(), disputed, { ...heard, stillOpen: [] }], [['closed', home]]],
  [
    'a dispute of one item taken back with a dispute of another',
    [submitted(), disputed, { ...disputed, at, items: [{ item: 'edu_level' }], stillOpen: [] }],
    [
      ['closed', home],
      ['open', home],
    ],
  ],
  [
    'a second dispute',
    [submitted(), disputed, submitted(2), disputed],
    [
      ['closed', home],
      ['open', home],
    ],
  ],
  [
    'a photo and a return between',
    [submitted(), disputed, { type: 'registration.returned', items: [] }],
    [['open', home]],
  ],
  [
    'a move afterwards',
    [submitted(), disputed, { ...rosteredEvent, type: 'registration.rosterChanged', region: farVillage }],
    [['open', home]],
  ],
  [
    'a move before',
    [submitted(), { ...rosteredEvent, type: 'registration.rosterChanged', region: farVillage }, disputed],
    [['open', farVillage]],
  ],
]

it.each(stories)('%s: the right tasks, however often the job runs', async (_, events, expected) => {
  const world = await worldWith([rosteredEvent, ...events])
  for (let times = 0; times < 3; times++) await followDisputes(world)(stream)
  expect(await tasksIn(world)).toEqual(expected)
  const entries = await Promise.all(
    (await streamsOf(world)).filter((name) => name.startsWith('follow-up#')).map((name) => world.journal.read(name)),
  )
  expect(entries.map((chain) => chain.length)).toEqual(expected.map(([state]) => (state === 'closed' ? 2 : 1)))
})

it.each(stories)('%s: the entries passed over need no task', async (_, events, expected) => {
  const world = aWorld()
  for (const entry of aChain(stream, ...[rosteredEvent, ...events].map((event) => [event]))) {
    await world.journal.append(entry)
    if (concernsTasks(entry.events)) await followDisputes(world)(stream)
  }
  expect(await tasksIn(world)).toEqual(expected)
})

it('killed at any append it is whole after the next run', async () => {
  for (let nth = 1; nth <= 4; nth++) {
    const world = await worldWith([rosteredEvent, submitted(), disputed, submitted(2), disputed, submitted(3)])
    let left = nth
    const append: typeof world.journal.append = async (entry) => {
      const done = await world.journal.append(entry)
      left -= 1
      if (left === 0) throw new Error('killed')
      return done
    }
    const journal = { ...world.journal, append }
    const handle = handleWith({ journal, clock: world.clock, sign: world.receipts.sign })
    await expect(followDisputes({ journal, handle })(stream)).rejects.toThrow('killed')
    await followDisputes(world)(stream)
    expect(await tasksIn(world)).toEqual([
      ['closed', home],
      ['closed', home],
    ])
  }
})
