import { chained, sha256 } from '../../../functions/platform/chain'
import { keys } from '../../../functions/platform/keys'
import type { FiguresRow } from '../../../functions/statistics/figures-row'
import { daysLater } from '../../../shared/calendar'
import { beijingDate } from '../../../shared/forms/facts'
import { addCounts } from '../../../shared/statistics/figures'
import { a, aResident, campaignId, county, township } from '../../support/people'
import { anOffice } from '../sign-in/office'

const openings = 'POST /campaigns/{campaignId}/openings'
const settings = 'POST /campaigns/{campaignId}/settings'
const law = { level: 'county', document: '虚构残联〔2026〕1号', date: '2026-09-01' }

async function aCampaign() {
  const office = await anOffice()
  const change = async (key: string, value: unknown, more: object = {}, by = a('the county office')) =>
    office.ask(by, settings, {
      params: { campaignId },
      body: { commandId: office.world.newId(), key, value, ...law, ...more },
    })
  const read = async () =>
    (await office.ask(a('a collector'), 'GET /campaigns/{campaignId}', { params: { campaignId } })).body
  return { ...office, change, read }
}

describe('a campaign', () => {
  it('is there for everybody in its county, with the values in force', async () => {
    const { read, ask, world } = await aCampaign()
    const campaign = await read()
    expect(campaign).toMatchObject({
      campaignId,
      county,
      countyName: '虚构县',
      year: 2026,
      editionId: 'ed2022',
      edition: world.campaigns.published('ed2022')?.hash,
      settings: {},
      inForce: { referenceDate: '2026-09-30', visitRateTarget: 0.9 },
    })
    expect((await ask(a('a township reviewer'), 'GET /campaigns')).body.rows).toEqual([campaign])
    expect((await ask(a('the operator'), 'GET /campaigns')).body.rows).toEqual([campaign])
    expect((await ask(a('the other county office'), 'GET /campaigns')).body.rows).toEqual([])
    const params = { campaignId }
    expect((await ask(a('the other county office'), 'GET /campaigns/{campaignId}', { params })).status).toBe(404)
    expect((await ask(aResident('0'.repeat(32)), 'GET /campaigns/{campaignId}', { params })).status).toBe(403)
  })

  it('is opened once, in a county that is there', async () => {
    const { ask, world } = await aCampaign()
    const open = (id: string) =>
      ask(a('the operator'), openings, {
        params: { campaignId: id },
        body: { commandId: world.newId(), name: 'x', editionId: 'ed2022' },
      })
    expect(await open(campaignId)).toMatchObject({ status: 409, body: { code: 'campaign.exists' } })
    expect(await open('999909-2026')).toMatchObject({ status: 404, body: { code: 'region.unknown' } })
    expect((await open(`${county}-2027`)).status).toBe(200)
  })

  it('changes a setting with its authority, and everybody sees it within ten seconds', async () => {
    const { change, read, world } = await aCampaign()
    await read()
    expect((await change('visitRateTarget', 0.95)).status).toBe(200)
    world.passes(10)
    expect(await read()).toMatchObject({
      settings: { visitRateTarget: { value: 0.95, ...law } },
      inForce: { visitRateTarget: 0.95, mobileShareTarget: 1 },
    })
  })

  it.each<[string, unknown]>([
    ['collectionTo', '2027-01-15'],
    ['visitRateCountsMetElsewhere', true],
    ['visitRateDenominator', 'normal'],
    ['reconfirmation', 'off'],
    ['linkDays', 14],
    ['locality.subsidy_counts_as_medical_relief', true],
    ['locality.pension_age_least', 50],
    ['locality.commissioner_pay_least', 80.5],
  ])('takes %s = %j', async (key, value) => {
    const { change } = await aCampaign()
    expect((await change(key, value)).status).toBe(200)
  })

  it.each<[string, unknown]>([
    ['visitRateTarget', '0.95'],
    ['collectionTo', '2026-02-30'],
    ['reconfirmation', 'maybe'],
    ['linkDays', 1.5],
    ['photoRequired', 'yes'],
    ['visitRateDenominator', 'all'],
    ['locality.pension_age_least', '50'],
    ['locality.subsidy_counts_as_medical_relief', 1],
    ['locality.photo_required', false],
    ['locality.unknown_switch', 1],
    ['locality.', 1],
    ['localities', { pension_age_least: 50 }],
    ['unknownKey', 1],
    ['toString', 1],
  ])('refuses %s = %j as no value of it', async (key, value) => {
    const { change, read } = await aCampaign()
    expect(await change(key, value)).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
    expect((await read()).settings).toEqual({})
  })

  it.each<[string, unknown]>([
    ['visitRateTarget', 95],
    ['visitRateTarget', 0],
    ['linkDays', 15],
    ['linkDays', 0],
    ['matchTries', 6],
    ['referenceDate', '2031-09-30'],
    ['locality.pension_age_least', -5],
    ['locality.pension_age_least', 0],
    ['locality.village_distance_km', 0],
    ['locality.commissioner_pay_least', 1e9],
  ])('refuses %s = %j as out of its range', async (key, value) => {
    const { change, read } = await aCampaign()
    expect(await change(key, value)).toMatchObject({ status: 422, body: { code: 'setting.outOfRange' } })
    expect((await read()).settings).toEqual({})
  })

  it.each<[string, unknown, readonly string[]]>([
    ['collectionTo', '2026-01-01', ['collectionFrom', 'collectionTo']],
    ['windowFrom', '2026-10-01', ['windowFrom', 'windowTo']],
    ['windowFrom', '2025-09-01', ['windowFrom', 'windowTo']],
    ['collectionTo', '2026-09-25', ['reconfirmation', 'referenceDate', 'collectionTo']],
    ['locality.visit_minutes_most', 10, ['locality.visit_minutes_least', 'locality.visit_minutes_most']],
  ])('refuses %s = %j, which contradicts another setting', async (key, value, keys) => {
    const { change } = await aCampaign()
    if (key === 'locality.visit_minutes_most') await change('locality.visit_minutes_least', 11)
    expect(await change(key, value)).toMatchObject({
      status: 422,
      body: { code: 'setting.disagrees', details: { keys } },
    })
  })

  it('takes the word of the county from a county, and that of a higher level from the operator only', async () => {
    const { change } = await aCampaign()
    const state = { level: 'state' }
    expect(await change('linkDays', 7, state)).toMatchObject({ status: 403, body: { code: 'setting.otherLevel' } })
    expect((await change('linkDays', 7, state, a('the operator'))).status).toBe(200)
    expect(await change('linkDays', 9)).toMatchObject({ status: 409, body: { code: 'setting.looser' } })
    expect((await change('linkDays', 5)).status).toBe(200)
    expect((await change('linkDays', 7)).status).toBe(200)
    expect((await change('linkDays', 9, state, a('the operator'))).status).toBe(200)
    expect((await change('linkDays', 9)).status).toBe(200)
  })

  it('refuses a document of tomorrow, by the calendar of Beijing', async () => {
    const { change, world } = await aCampaign()
    const today = beijingDate(world.clock())
    const tomorrow = daysLater(today, 1)
    expect(await change('linkDays', 7, { date: '2031-01-01' })).toMatchObject({
      body: { code: 'setting.documentInFuture' },
    })
    expect((await change('linkDays', 7, { date: tomorrow })).status).toBe(422)
    expect((await change('linkDays', 7, { date: today })).status).toBe(200)
  })

  it('asks again before the reference date moves under registrations that exist, and says how many', async () => {
    const { change, ask, world } = await aCampaign()
    const figures = {
      seq: 1,
      region: county,
      counts: { ...addCounts([]), of: { ...addCounts([]).of, registered: 620 } },
    }
    await world.views.advance(keys.figures(campaignId, county.slice(0, 4), county), figures)
    const below: FiguresRow = { ...figures, region: township }
    await world.views.advance(keys.figures(campaignId, county, township), below)

    const query = { key: 'referenceDate', value: '2026-10-01' }
    const effects = 'GET /campaigns/{campaignId}/settings/effects'
    const seen = await ask(a('the county office'), effects, { params: { campaignId }, query })
    expect(seen.body).toEqual({ meets: 'interviews', registered: 620 })
    expect(await change('referenceDate', '2026-10-01')).toMatchObject({
      status: 409,
      body: { code: 'setting.registrationsExist', details: { registrations: 620 } },
    })
    expect((await change('referenceDate', '2026-10-01', { registrationsSeen: 619 })).status).toBe(409)
    expect((await change('referenceDate', '2026-10-01', { registrationsSeen: 620 })).status).toBe(200)
    expect((await change('linkDays', 7)).status).toBe(200)
  })

  it('says before a target changes how many townships reach it then', async () => {
    const { ask, world } = await aCampaign()
    const none = addCounts([])
    const at = (region: string, atHome: number) => {
      const of = { ...none.of, due: 100, registered: 100, atHome }
      const row: FiguresRow = { seq: 1, region, counts: { ...none, of } }
      return world.views.advance(keys.figures(campaignId, county, region), row)
    }
    await at(township, 95)
    await at('999901002', 85)
    const effects = 'GET /campaigns/{campaignId}/settings/effects'
    const query = { key: 'visitRateTarget', value: '0.8' }
    const { body } = await ask(a('the operator'), effects, { params: { campaignId }, query })
    expect(body).toMatchObject({ meets: 'rates', rate: 'visit', townships: 2, reachedBefore: 1, reachedAfter: 2 })
  })

  it('keeps what a setting was before, with level, document, date, and who entered it when', async () => {
    const { change, ask } = await aCampaign()
    await change('linkDays', 7)
    await change('linkDays', 5, { document: '虚构残联〔2026〕2号' })
    const { body } = await ask(a('a township reviewer'), 'GET /campaigns/{campaignId}/settings', {
      params: { campaignId },
    })
    expect(body.rows).toMatchObject([
      { key: 'linkDays', value: 5, level: 'county', document: '虚构残联〔2026〕2号', date: law.date },
      { key: 'linkDays', value: 7, ...law, by: a('the county office').id },
    ])
  })

  it('refuses a setting without its document, or of a campaign that is not there', async () => {
    const { change, ask, world } = await aCampaign()
    expect((await change('linkDays', 7, { document: ' ' })).status).toBe(400)
    const body = { commandId: world.newId(), key: 'linkDays', value: 7, ...law }
    const params = { campaignId: `${county}-2030` }
    const answer = await ask(a('the county office'), settings, { params, body })
    expect(answer).toMatchObject({ status: 404, body: { code: 'campaign.unknown' } })
  })
})

describe('an edition', () => {
  it('is found by its content hash in its campaign and compiled once', async () => {
    const { campaigns } = (await aCampaign()).world
    const hash = campaigns.published('ed2022')?.hash ?? ''
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const found = await campaigns.edition(campaignId, hash)
    expect(found?.compiled).toBe((await campaigns.edition(campaignId, hash))?.compiled)
    expect(found?.plain.groups.length).toBeGreaterThan(5)
    expect(await campaigns.edition(campaignId, '0'.repeat(64))).toBeUndefined()
    expect(await campaigns.edition(`${county}-2030`, hash)).toBeUndefined()
    expect(campaigns.published('toString')).toBeUndefined()
  })
})

describe('a campaign opened with an edition that was reworded since', () => {
  it('keeps the edition it began with', async () => {
    const { world } = await aCampaign()
    const older = { ...(world.campaigns.published('ed2022')?.plain as object), title: '旧版' }
    const hash = sha256(JSON.stringify(older))
    const facts = { region: county, campaignId: `${county}-2019`, name: '2019年度', year: 2019, editionId: 'ed2022' }
    const opened = { type: 'campaign.opened', ...facts, edition: hash, content: older }
    const stream = `campaign#${county}-2019`
    await world.journal.append(
      chained(undefined, {
        stream,
        events: [opened],
        at: world.clock(),
        by: 'operator',
        commandId: 'c',
        contentHash: 'h',
      }),
    )
    expect((await world.campaigns.find(`${county}-2019`))?.edition).toBe(hash)
    expect((await world.campaigns.edition(`${county}-2019`, hash))?.plain.title).toBe('旧版')
  })
})
