import { chance } from '../../../console/cli/demonstration/random'
import { sideBySide } from '../../../console/cli/demonstration/side-by-side'
import type { Receipt } from '../../../shared/journal/receipt'
import { type OneVillage, openOneVillage } from '../../support/county'
import { type System, startSystem } from '../../support/system'
import { digestsOf, rebuild, recordsOf, verify } from './after-the-kills'
import { type Sending, sendPatiently, storiesOf, type Tokens } from './scripted-campaign'

const registrations = 600
const kills = 10
/** Another seed, other moments: RUHU_SEED. */
const seed = Number(process.env.RUHU_SEED ?? Math.floor(Date.now() / 1000))

interface Answered {
  readonly sending: Sending
  readonly receipt: Receipt
}

let system: System
let village: OneVillage
let tokens: Tokens
const answered: Answered[] = []

beforeAll(async () => {
  system = await startSystem()
  village = await openOneVillage(system, registrations)
  tokens = { collector: village.team[0].accessToken, reviewer: village.reviewer.accessToken }
}, 900_000)

afterAll(() => system?.stop(), 60_000)

describe(`a campaign of ${registrations} registrations while the whole system is killed ${kills} times (seed ${seed})`, () => {
  it('goes on, and gets a receipt for everything', async () => {
    const stories = await storiesOf(village)
    const commands = stories.reduce((sum, story) => sum + story.length, 0)
    const campaign = sideBySide(stories, 8, async (story) => {
      for (const sending of story) answered.push({ sending, receipt: await sendPatiently(system.url, tokens, sending) })
    })
    await killedAt(momentsIn(commands), campaign)
    await campaign
    expect(answered).toHaveLength(commands)
  }, 900_000)

  it('honours every receipt given before, none twice', async () => {
    await sideBySide(answered, 8, async ({ sending, receipt }) => {
      expect(await sendPatiently(system.url, tokens, sending)).toEqual(receipt)
    })
    const records = await recordsOf(village)
    const events = records.flatMap(({ history }) => history).flatMap((entry) => entry.events)
    const times = (type: string) => events.filter((event) => event === type).length
    const sent = (what: string) => answered.filter(({ sending }) => sending.path.endsWith(what)).length
    expect(records).toHaveLength(village.people.length)
    expect(times('interview.submitted')).toBe(sent('/interviews'))
    expect(times('registration.returned')).toBe(sent('/returns'))
    expect(times('registration.approved')).toBe(sent('/approvals'))
    expect(times('interview.setAside')).toBe(0)
  }, 600_000)

  it('has whole chains, and figures that equal a recount', async () => {
    await system.settled()
    expect(await verify(village.operator)).toMatchObject({ broken: [] })

    const records = await recordsOf(village)
    const params = { campaignId: village.campaignId, region: village.village }
    const { region } = await village.county.speaker('GET /campaigns/{campaignId}/regions/{region}/figures', { params })
    expect(region.due).toBe(records.length)
    expect(region.registration).toMatchObject({ numerator: records.length, denominator: records.length })
    expect(region.byState).toEqual({ sectionRelease: records.length })
  }, 300_000)

  it('gives the same views again from the journal, byte for byte', async () => {
    const before = await digestsOf(village.operator)
    await rebuild(village.operator)
    await system.settled()
    expect(await digestsOf(village.operator)).toEqual(before)
    expect(before.size).toBeGreaterThan(registrations)
  }, 600_000)
})

/** Each kill waits for a number of answers, not for a time: so they fall into the work on a fast machine and on a slow one. */
const momentsIn = (commands: number): readonly number[] => {
  const luck = chance(seed)
  return Array.from({ length: kills }, () => luck.between(1, commands - 40)).sort((left, right) => left - right)
}

async function killedAt(moments: readonly number[], campaign: Promise<unknown>): Promise<void> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  campaign.then(over, over)
  for (const moment of moments) {
    while (answered.length < moment && !isOver) await new Promise((done) => setTimeout(done, 5))
    await system.kill()
    await system.start()
  }
}
