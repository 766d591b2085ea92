import { chance } from '../../console/cli/demonstration/random'
import { type System, startSystem } from '../support/system'
import { rebuildCleared, verifyChains, viewDigests } from './campaign/audit'
import { type Fate, fatesOf, runCampaign } from './campaign/campaign'
import { wholeJournal } from './campaign/journal'
import { type Ledger, newLedger } from './campaign/ledger'
import { liftQuotas, type Office, openOffice } from './office/county-office'
import { operatorOf } from './office/operator'

// A first start in a fresh checkout builds everything.
jest.setTimeout(1_200_000)

const people = Number(process.env.RUHU_RESTART_PEOPLE ?? 600)
const villages = 8
const kills = 10
const seed = Number(process.env.RUHU_SEED ?? Date.now() % 1_000_000)

let system: System
let office: Office
let fates: readonly Fate[]
const ledger: Ledger = newLedger()
const broken: string[] = []
const killedAt: number[] = []

beforeAll(async () => {
  system = await startSystem()
  office = await openOffice(system, operatorOf(system), '90', villages)
  await liftQuotas(office)
  fates = fatesOf(office, people)
  await office.imports(fates)
})
afterAll(() => system?.stop())

const count = (is: (fate: Fate) => boolean): number => fates.filter(is).length
const say = (line: string): void => void process.stdout.write(`${line}\n`)

it(`honours every receipt through ${kills} kills of the whole system in a campaign of ${people} registrations`, async () => {
  const began = Date.now()
  let isOver = false
  const campaign = runCampaign(office, fates, ledger).finally(() => {
    isOver = true
  })
  await killing(() => isOver)
  await campaign
  const unchecked = killedAt.at(-1) ?? 0
  broken.push(...(await ledger.broken(unchecked)))
  const seconds = Math.round((Date.now() - began) / 1000)
  say(`seed ${seed}: ${ledger.all.length} receipts in ${seconds} s, killed after ${killedAt.join(', ')} of them`)

  expect(killedAt).toHaveLength(kills)
  expect(broken).toEqual([])
  const expected = people + 2 * count(({ isReturned }) => isReturned) + count(({ isApproved }) => isApproved)
  expect(ledger.all).toHaveLength(expected + 2 * count(({ isConfirmed }) => isConfirmed))
})

it('keeps each of them in the journal, and none twice', async () => {
  // Photos are opened in their own time.
  await system.settled()
  const written = await wholeJournal(system)
  const byCommand = new Map(written.map((entry) => [`${entry.pk} ${entry.commandId}`, entry]))
  const kept = ledger.all.filter(({ commandId, receipt }) => {
    const entry = byCommand.get(`${receipt.stream} ${commandId}`)
    return entry && Number(entry.sk) === receipt.seq && entry.contentHash === receipt.contentHash
  })
  say(`${written.length} entries in the journal`)

  expect(kept).toHaveLength(ledger.all.length)
  expect(byCommand.size).toBe(written.length)
  expect(new Set(ledger.all.map(({ commandId }) => commandId)).size).toBe(ledger.all.length)
})

it('has whole chains, and figures that equal what was done', async () => {
  const written = await wholeJournal(system)
  const verified = await verifyChains(office.operator)
  expect(verified).toMatchObject({ broken: [], entries: written.length })

  const params = { campaignId: office.campaignId, region: office.county }
  const { region } = await office.staff.county.speaker('GET /campaigns/{campaignId}/regions/{region}/figures', {
    params,
  })
  say(
    `${verified.streams} chains; ${region.registration.numerator} registered, ${region.confirmed.numerator} confirmed`,
  )
  expect(region).toMatchObject({
    due: people,
    registration: { numerator: people, denominator: people },
    confirmed: { numerator: count(({ isConfirmed }) => isConfirmed) },
    byState: {
      sectionRelease: count(({ isApproved }) => isApproved),
      townshipReview: count(({ isApproved }) => !isApproved),
    },
    photos: people,
  })
})

it('makes the same views again from an empty table', async () => {
  const before = await viewDigests(office.operator)
  await rebuildCleared(office.operator)
  await system.settled()
  const after = await viewDigests(office.operator)
  say(`${Object.keys(before).length} view rows`)

  expect(Object.keys(before).length).toBeGreaterThan(people)
  expect(after).toEqual(before)
})

/** Each kill waits for a number of receipts, not for a time: so it falls into the work, on a fast machine and on a slow one. */
async function killing(isOver: () => boolean): Promise<void> {
  const luck = chance(seed)
  for (let kill = 0; kill < kills; kill++) {
    const moment = ledger.all.length + luck.between(5, Math.round(people / 6))
    while (ledger.all.length < moment && !isOver()) await pause(5)
    await pause(luck.between(0, 100))
    await system.kill()
    const checkedUntil = killedAt.at(-1) ?? 0
    killedAt.push(ledger.all.length)
    await system.start()
    broken.push(...(await ledger.broken(checkedUntil)))
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
