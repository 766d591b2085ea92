import { chance } from '../../../console/cli/demonstration/random'
import { sealDisplay } from '../../../functions/registrations/display'
import type { RegistrationEvent } from '../../../shared/registrations/registration'
import { registrationStream } from '../../../shared/registrations/registration'
import { disputed, rosteredEvent, submitted, word } from '../../shared/registrations/cases'
import { aChain } from '../../support/builders'
import { a, campaignId, county, township, village } from '../../support/people'
import { aField, type Field, villages } from '../registrations/field'

const office = a('the county office')
const approved = { type: 'registration.approved', by: 'r' } as const
const claim = [
  { type: 'status.claimed', code: 'dead', by: 'c' },
  { type: 'status.confirmed', by: 'l' },
] as const
const given = { type: 'confirmation.given', version: 1, at: '2026-10-03T00:00:00.000Z', word } as const

/** Ways a registration may have gone, none more than a few steps. */
const ways: readonly (readonly RegistrationEvent[])[] = [
  ...[[], [submitted()], [submitted(), approved], [submitted(), given], [submitted(), disputed]],
  ...[
    [submitted(), { type: 'registration.returned', items: [] } as const],
    [submitted(), approved, { type: 'registration.locked' } as const],
  ],
  [withAnswer('survey_method', 'met'), given],
  [withAnswer('survey_method', 'phone')],
  [withAnswer('status_code', 'dead'), ...claim],
  [withAnswer('status_code', 'dead'), ...claim, { type: 'status.decided', decision: 'accepted', reason: '', by: 'x' }],
  [
    withAnswer('status_code', 'refused'),
    ...claim,
    { type: 'status.decided', decision: 'accepted', reason: '', by: 'x' },
  ],
]

function withAnswer(item: string, value: string): RegistrationEvent {
  const event = submitted()
  if (event.type !== 'interview.submitted') throw new Error('No interview.')
  return { ...event, interview: { ...event.interview, answers: { ...event.interview.answers, [item]: value } } }
}

async function peopled(field: Field, seed: number, count: number): Promise<void> {
  const luck = chance(seed)
  for (let at = 0; at < count; at++) {
    const personId = `${String(seed).padStart(4, '0')}${String(at).padStart(28, '0')}`
    const display = await sealDisplay(field.world, county, personId, {
      name: '王某',
      initials: 'wm',
      maskedNumber: '*',
    })
    const region = luck.pick(villages)
    const moves = luck.happens(0.2)
      ? [{ ...rosteredEvent, type: 'registration.rosterChanged' as const, region: luck.pick(villages), display }]
      : []
    const events: RegistrationEvent[] = [{ ...rosteredEvent, region, display }, ...luck.pick(ways), ...moves]
    for (const entry of aChain(registrationStream({ campaignId, personId }), ...events.map((event) => [event])))
      await field.world.journal.append(entry)
  }
  await field.settles()
}

const figuresOf = async (field: Field, region: string) =>
  (await field.get(office, '/campaigns/{campaignId}/regions/{region}/figures', { campaignId, region })).body

/** Every row behind a figure, page after page. */
async function listed(field: Field, region: string, counts: string): Promise<readonly string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const query: Record<string, string> = { counts, ...(cursor === undefined ? {} : { cursor }) }
    const page = await field.get(
      office,
      '/campaigns/{campaignId}/regions/{region}/registrations',
      { campaignId, region },
      query,
    )
    expect(page.status).toBe(200)
    found.push(...page.body.rows.map(({ personId }: { personId: string }) => personId))
    cursor = page.body.cursor
  } while (cursor !== undefined)
  return found
}

type Figures = Record<string, unknown> &
  Record<'registration' | 'visit' | 'mobile' | 'confirmed' | 'disputed', { numerator: number; denominator: number }>

/** Every number of a figures page with the name of its list. */
const numbersOf = (figures: Figures): (readonly [string, number])[] => [
  ...[['due', figures.due as number] as const, ['photographed', figures.photos as number] as const],
  ...(['visited', 'mobile', 'confirmed', 'disputed'] as const).map(
    (name) => [name, figures[name === 'visited' ? 'visit' : name].numerator] as const,
  ),
  ['registered', figures.registration.numerator],
  ...(['state', 'method', 'status'] as const).flatMap((kind) => {
    const tally = figures[{ state: 'byState', method: 'byMethod', status: 'notRegistered' }[kind]] as Record<
      string,
      number
    >
    return Object.entries(tally).map(([value, count]) => [`${kind}:${value}`, count] as const)
  }),
]

it.each([1, 2, 3])(
  'in random county %i every figure is as long as its list, and a whole is the sum of its parts',
  async (seed) => {
    const field = await aField({
      settings: { visitRateCountsMetElsewhere: seed === 2, visitRateDenominator: seed === 3 ? 'normal' : 'due' },
    })
    await peopled(field, seed, 60)

    const whole = await figuresOf(field, county)
    expect(whole.region.byState).not.toEqual({})
    for (const region of [county, township, village]) {
      const { region: figures } = await figuresOf(field, region)
      for (const [name, number] of numbersOf(figures)) {
        const list = await listed(field, region, name)
        expect([region, name, list.length, new Set(list).size]).toEqual([region, name, number, number])
      }
    }
    for (const region of [county, township]) {
      const { region: figures, children } = await figuresOf(field, region)
      const sum = (read: (figures: Figures) => number) =>
        children.reduce((total: number, child: Figures) => total + read(child), 0)
      expect(sum(({ due }) => due as number)).toBe(figures.due)
      for (const rate of ['registration', 'visit', 'mobile', 'confirmed', 'disputed'] as const) {
        expect(sum((child) => child[rate].numerator)).toBe(figures[rate].numerator)
        expect(sum((child) => child[rate].denominator)).toBe(figures[rate].denominator)
      }
    }
  },
)

it('a region nobody has been rostered in shows nothing, by name', async () => {
  const field = await aField()
  const { region, children } = await figuresOf(field, township)
  expect(region).toMatchObject({ name: '第1镇', due: 0, seq: 0, registration: { numerator: 0, denominator: 0 } })
  expect(children.map(({ name }: { name: string }) => name)).toEqual(['001001村', '001002村'])
})

it('a changed setting changes the figure and its list at the same moment', async () => {
  const field = await aField({ settings: { visitRateCountsMetElsewhere: false } })
  await peopled(field, 5, 40)
  const visits = async () => [
    (await figuresOf(field, county)).region.visit.numerator,
    (await listed(field, county, 'visited')).length,
  ]
  const [before] = await visits()
  const stream = `campaign#${campaignId}`
  const entries = await field.world.journal.read(stream)
  const setting = { value: true, level: 'county', document: 'x', date: '2026-09-01' }
  const changed = aChain(stream, ...entries.map(({ events }) => events), [
    { type: 'campaign.settingChanged', key: 'visitRateCountsMetElsewhere', setting } as never,
  ])
  await field.world.journal.append(changed.at(-1) as never)
  field.world.passes(11)
  const [figure, list] = await visits()
  expect([figure, figure]).toEqual([list, expect.any(Number)])
  expect(figure).toBeGreaterThan(before as number)
})

it('a list of nothing that is counted, and a region of others, are refused', async () => {
  const field = await aField()
  const route = '/campaigns/{campaignId}/regions/{region}/registrations'
  expect(await field.get(office, route, { campaignId, region: county }, { counts: 'nonsense' })).toMatchObject({
    status: 400,
  })
  expect(await field.get(office, route, { campaignId, region: '999902' })).toMatchObject({
    status: 404,
    body: { code: 'campaign.unknown' },
  })
  const figures = '/campaigns/{campaignId}/regions/{region}/figures'
  expect((await field.get(a('a township reviewer'), figures, { campaignId, region: county })).status).toBe(403)
  expect((await field.get(a('a collector'), figures, { campaignId, region: village })).status).toBe(403)
})
