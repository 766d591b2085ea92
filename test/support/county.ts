import { randomUUID } from 'node:crypto'
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
import type { System } from './system'

export interface OneVillage {
  readonly campaignId: string
  readonly village: string
  readonly people: readonly Invented[]
  readonly team: readonly [SignedIn, SignedIn]
  readonly reviewer: SignedIn
  readonly county: SignedIn
  readonly operator: Speaker
}

/** One village full of people nobody has visited yet, and a team to visit them. */
export async function openOneVillage({ url, folder }: System, count: number): Promise<OneVillage> {
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
  await liftQuota(operator, campaignId)

  const work = (account: string, role: Worker['role'], scope: string): Worker => ({
    account,
    name: '甲乙丙',
    role,
    scope,
  })
  const book = accountBook(join(folder, 'village.json'))
  const county = await desk(work('office', 'county', demonstrationCounty))
  const reviewer = await desk(work('township', 'reviewer', village.code.slice(0, 9)))
  const priors = people.map(() => ({}))
  await bringRoster(county.speaker, plan, priors, () => undefined)
  const team = [await phone(1), await phone(2)] as const
  return { campaignId, village: village.code, people, team, reviewer, county, operator }

  async function desk(worker: Worker): Promise<SignedIn> {
    return signInAtDesk(url, worker, await invite(operator, worker), book)
  }

  async function phone(number: number): Promise<SignedIn> {
    const worker = work(`collector-${number}`, 'collector', village?.code ?? '')
    return signInOnPhone({ url, operator, book }, worker, await invite(operator, worker))
  }
}

/** Everybody of the village in one go: more than a person at work sends. */
async function liftQuota(operator: Speaker, campaignId: string): Promise<void> {
  const document = { level: 'county' as const, document: '示例残联〔2026〕2号', date: `${campaignId.slice(7)}-01-01` }
  const body = { commandId: randomUUID(), key: 'interviewsPerHour', value: 10_000, ...document }
  await operator('POST /campaigns/{campaignId}/settings', { params: { campaignId }, body })
}

async function operatorOf(url: string, folder: string): Promise<Speaker> {
  const { stage } = await speakTo(url)('GET /health', { params: {} })
  const key = readOperatorKey(folder, { env: {} })
  const assertion = assertionOf(key, { stage, at: Math.floor(Date.now() / 1000) })
  const session = await speakTo(url)('POST /sign-in/clients', { params: {}, body: { assertion } })
  return speakTo(url, () => session.accessToken)
}
