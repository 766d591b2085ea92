import { chance } from '../../../console/cli/demonstration/random'
import type { Dependencies } from '../../../functions/dependencies'
import { keys } from '../../../functions/platform/keys'
import { projectVillageRow } from '../../../functions/registrations/village-rows.projector'
import { projectFigures } from '../../../functions/statistics/statistics-nodes.projector'
import type { RegistrationEvent } from '../../../shared/registrations/registration'
import type { countRows } from '../../../shared/statistics/figures'
import { disputed, issued, rosteredEvent, submitted } from '../../shared/registrations/cases'
import { aChain } from '../../support/builders'
import { memoryJournal, memoryViews } from '../../support/memory'
import { a, campaignId, county, township, village } from '../../support/people'
import { aSettledField, farVillage, nextVillage, villages } from './field'

const stream = `registration#${campaignId}#p1`
const moved = (region: string): RegistrationEvent => ({ ...rosteredEvent, type: 'registration.rosterChanged', region })
/** The campaign has no rules of its own. */
const campaigns = { find: async () => undefined } as unknown as Dependencies['campaigns']
const hash = 'a'.repeat(64)

/** One registration's whole way, with two moves: there and back. */
const way: readonly RegistrationEvent[] = [
  rosteredEvent,
  { type: 'attempt.recorded', at: '2026-10-01T00:00:00.000Z', by: 'c', method: 'home', result: 'absent' },
  moved(nextVillage),
  submitted(1),
  { type: 'evidence.arrived', hash, key: 'k', width: 1, height: 1 },
  issued,
  moved(farVillage),
  disputed,
  submitted(2),
  moved(nextVillage),
  { type: 'registration.approved', by: 'r' },
  { type: 'registration.locked' },
]

/** A journal that is only as long as it was when a late reader looked at it. */
async function journalUntil(seq: number) {
  const journal = memoryJournal()
  for (const entry of aChain(stream, ...way.slice(0, seq).map((event) => [event]))) await journal.append(entry)
  return journal
}

async function everything(views: ReturnType<typeof memoryViews>) {
  const { rows } = await views.everything()
  return rows.map(({ key, content }) => `${key.pk} ${key.sk} ${content}`).sort()
}

it('a row never goes back: late, repeated and shuffled deliveries end as one in order does, a hundred times', async () => {
  const journals = await Promise.all(way.map((_, at) => journalUntil(at + 1)))
  const inOrder = memoryViews()
  for (const journal of journals) await projectVillageRow({ journal, campaigns, views: inOrder })(stream)
  const expected = await everything(inOrder)
  expect(expected).toHaveLength(3)

  const rebuilt = memoryViews()
  await projectVillageRow({ journal: journals.at(-1) as (typeof journals)[number], campaigns, views: rebuilt })(stream)
  expect(await everything(rebuilt)).toEqual(expected)

  for (let seed = 1; seed <= 100; seed++) {
    const luck = chance(seed)
    const views = memoryViews()
    // Each delivery sees the journal as it was then; the newest comes somewhere, others come twice or not at all.
    const deliveries = [...Array.from({ length: 20 }, () => luck.pick(journals)), ...journals.slice(-1)]
    for (const journal of deliveries.sort(() => luck.next() - 0.5))
      await projectVillageRow({ journal, campaigns, views })(stream)
    expect([seed, await everything(views)]).toEqual([seed, expected])
  }
})

it('a person who moved counts where she lives now and nowhere else, and stands in one queue', async () => {
  const views = memoryViews()
  const journal = await journalUntil(7)
  await projectVillageRow({ journal, campaigns, views })(stream)
  await projectFigures({ views })([village, nextVillage, farVillage].map((code) => keys.village(campaignId, code)))

  const due = async (region: string, parent: string) =>
    (await views.get<{ seq: number; counts: ReturnType<typeof countRows> }>(keys.figures(campaignId, parent, region)))
      ?.counts.of.due
  expect(await Promise.all([village, nextVillage].map((code) => due(code, township)))).toEqual([0, 0])
  expect(await due(farVillage, farVillage.slice(0, 9))).toBe(1)
  expect([await due(township, county), await due(farVillage.slice(0, 9), county), await due(county, '9999')]).toEqual([
    0, 1, 1,
  ])

  const queued = await Promise.all(
    villages.map((code) => views.listQueue(keys.queue(campaignId, code, 'townshipReview'))),
  )
  expect(queued.map(({ rows }) => rows.length)).toEqual([0, 0, 1, 1])
  expect((await views.listPerson(keys.person('p1'))).rows).toEqual([expect.objectContaining({ region: farVillage })])
})

it('a row holds no name and no number that can be read', async () => {
  const { field, known } = await aSettledField()
  await field.submits(known)
  await field.settles()
  const { rows } = await field.world.views.everything()
  const all = JSON.stringify(rows)
  const { name, certificateNumber, phone, address } = known.person
  for (const secret of [name, certificateNumber.slice(0, 18), certificateNumber.slice(10, 18), phone, address])
    expect(all).not.toContain(secret)
})

it('a collector’s bundle leaves out who has moved away, before any row could follow', async () => {
  const { field, people } = await aSettledField(3)
  const [first] = people
  const entries = await field.world.journal.read(`registration#${campaignId}#${first?.personId}`)
  const rechained = aChain(`registration#${campaignId}#${first?.personId}`, ...entries.map(({ events }) => events), [
    moved(farVillage),
  ])
  await field.world.journal.append(rechained.at(-1) as never)

  const bundle = () =>
    field.get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', { campaignId, region: village })
  expect((await bundle()).body.rows.map(({ personId }: { personId: string }) => personId).sort()).toEqual(
    people
      .slice(1)
      .map(({ personId }) => personId)
      .sort(),
  )
})
