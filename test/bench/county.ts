import { join } from 'node:path'
import {
  accountBook,
  invite,
  type SignedIn,
  signInAtDesk,
  signInOnPhone,
} from '../../console/cli/demonstration/accounts'
import { bringRoster, openCounty } from '../../console/cli/demonstration/office-work'
import { type Invented, inventPerson } from '../../console/cli/demonstration/people'
import { demonstrationCounty, type Plan, type Worker } from '../../console/cli/demonstration/plan'
import { chance } from '../../console/cli/demonstration/random'
import { type Speaker, speakTo } from '../../console/cli/demonstration/speaker'
import { divisionsOf } from '../../console/cli/divisions'
import { assertionOf, readOperatorKey } from '../../console/cli/operator'
import type { System } from '../support/system'

export interface BenchCounty {
  readonly campaignId: string
  readonly village: string
  readonly people: readonly Invented[]
  readonly team: readonly [SignedIn, SignedIn]
}

/** One village full of people nobody has visited yet, and a team to visit them. */
export async function openBenchCounty({ url, folder }: System, count: number): Promise<BenchCounty> {
  const operator = await operatorOf(url, folder)
  const divisions = await divisionsOf(demonstrationCounty)
  const [village] = divisions.villages
  if (!village) throw new Error('The demonstration county has no village.')

  const now = new Date().toISOString()
  const year = Number(now.slice(0, 4))
  const campaignId = `${demonstrationCounty}-${year}`
  const luck = chance(1)
  const invented = Array.from({ length: count }, () => inventPerson(luck, village.code, village.name, year))
  const people = [...new Map(invented.map((person) => [person.certificateNumber.slice(0, 18), person])).values()]
  const plan: Plan = { year, campaignId, people, villages: [village], workers: [] }
  await openCounty(operator, plan, divisions, now)

  const work = (account: string, role: Worker['role'], scope: string): Worker => ({
    account,
    name: '测量员',
    role,
    scope,
  })
  const atDesk = work('bench-county', 'county', demonstrationCounty)
  const county = await signInAtDesk(
    url,
    atDesk,
    await invite(operator, atDesk),
    accountBook(join(folder, 'bench.json')),
  )
  await bringRoster(
    county.speaker,
    plan,
    people.map(() => ({})),
    () => undefined,
  )
  return { campaignId, village: village.code, people, team: [await phone(1), await phone(2)] }

  async function phone(number: number): Promise<SignedIn> {
    const worker = work(`bench-collect-${number}`, 'collector', village?.code ?? '')
    return signInOnPhone({ url, operator, book }, worker, await invite(operator, worker))
  }
}

async function operatorOf(url: string, folder: string): Promise<Speaker> {
  const { stage } = await speakTo(url)('GET /health', { params: {} })
  const key = readOperatorKey(folder, { env: {} })
  const assertion = assertionOf(key, { stage, at: Math.floor(Date.now() / 1000) })
  const session = await speakTo(url)('POST /sign-in/clients', { params: {}, body: { assertion } })
  return speakTo(url, () => session.accessToken)
}
