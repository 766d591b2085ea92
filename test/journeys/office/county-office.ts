import { createHash, randomUUID } from 'node:crypto'
import {
  type Account,
  type AccountBook,
  invite,
  type SignedIn,
  signInAtDesk,
} from '../../../console/cli/demonstration/accounts'
import type { Worker } from '../../../console/cli/demonstration/plan'
import { rosterFile } from '../../../console/cli/demonstration/roster'
import type { Call } from '../../../console/cli/server'
import type { System } from '../../support/system'
import type { Known } from './people'

/** A row of the roster; last year's answers if there are any. */
export type Due = Pick<Known, 'person'> & Partial<Pick<Known, 'prior'>>

export interface Village {
  readonly code: string
  readonly name: string
}

/** An invented county with one township, open for this year's campaign, and everybody who works there. */
export interface Office {
  readonly system: System
  readonly operator: Call
  readonly year: number
  readonly county: string
  readonly campaignId: string
  readonly villages: readonly Village[]
  /** The first of them. */
  readonly village: Village
  readonly staff: Readonly<Record<'county' | 'reviewer', SignedIn>>
  /** Both are invited; who uses a phone signs in there by herself. */
  readonly team: Readonly<Record<'collector' | 'colleague' | 'leader', Worker & { readonly staffId: string }>>
  /** Brings a roster file through the county's own upload and waits until everybody is listed. */
  imports(people: readonly Due[]): Promise<void>
  personIdOf(name: string): string
}

/** `number` 01…99: divisions that begin with 99 never existed. */
export async function openOffice(system: System, operator: Call, number: string, villageCount = 1): Promise<Office> {
  const county = `9901${number}`
  const year = new Date().getUTCFullYear()
  const campaignId = `${county}-${year}`
  const villages = ['柳树村', ...Array.from({ length: villageCount - 1 }, (_, at) => `第${at + 2}村`)].map(
    (name, at): Village => ({ code: `${county}001${201 + at}`, name }),
  )
  const [village = { code: '', name: '' }] = villages
  await openCounty(operator, county, villages)
  await openCampaign(operator, campaignId, year)

  const { url } = system
  const worker = (role: Worker['role'], scope: string, name: string, account = role as string): Worker => ({
    ...{ account: `c${number}-${account}`, role, scope, name },
  })
  const atDesk = async (one: Worker) => signInAtDesk(url, one, await invite(operator, one), memoryBook())
  const invited = async (one: Worker) => ({ ...one, staffId: await invite(operator, one) })
  const staff = {
    county: await atDesk(worker('county', county, '周县办')),
    reviewer: await atDesk(worker('reviewer', `${county}001`, '吴审核')),
  }
  const team = {
    collector: await invited(worker('collector', village.code, '赵登记')),
    // Of the whole township: she chooses her village on the phone.
    colleague: await invited(worker('collector', `${county}001`, '钱同事', 'colleague')),
    leader: await invited(worker('leader', village.code, '孙组长')),
  }
  const office = { system, operator, year, county, campaignId, villages, village, staff, team }
  const ids = new Map<string, string>()
  return {
    ...office,
    imports: importer(office, ids),
    personIdOf(name) {
      const personId = ids.get(name)
      if (personId === undefined) throw new Error(`${name} is on no list.`)
      return personId
    },
  }
}

async function openCounty(operator: Call, county: string, villages: readonly Village[]): Promise<void> {
  const names = ['示例省', '示例市', '示例县']
  const townships = [{ code: `${county}001`, name: '河东镇' }]
  const body = { commandId: randomUUID(), names, townships, villages: [...villages] }
  await operator('POST /regions/{region}/openings', { params: { region: county }, body })
}

/** Collection is going on now, whatever day the tests run. */
async function openCampaign(operator: Call, campaignId: string, year: number): Promise<void> {
  const params = { campaignId }
  const opening = { commandId: randomUUID(), name: `${year}年度残疾人基本状况调查`, editionId: 'ed2022' as const }
  await operator('POST /campaigns/{campaignId}/openings', { params, body: opening })
  const day = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10)
  const document = { level: 'county' as const, document: '示例残联〔2026〕1号', date: day(-45) }
  for (const [key, value] of [
    ['collectionFrom', [day(-40), `${year}-09-20`].sort()[0] ?? ''],
    ['collectionTo', [day(60), `${year}-12-31`].sort()[1] ?? ''],
    // Nobody listens to these stories: their read-back is as short as a campaign may have it.
    ['readBackSeconds', 0],
    // This county wants both of a team to sign at home; what other counties may want has tests of its own.
    ['pensAtHome', 2],
  ] as const)
    await operator('POST /campaigns/{campaignId}/settings', {
      params,
      body: { commandId: randomUUID(), key, value, ...document },
    })
}

/** A whole campaign in minutes is no person at work. */
export async function liftQuotas({ campaignId, staff }: Pick<Office, 'campaignId' | 'staff'>): Promise<void> {
  const document = { level: 'county' as const, document: '示例残联〔2026〕2号', date: `${campaignId.slice(7)}-01-01` }
  for (const key of ['interviewsPerHour', 'uploadsPerHour', 'linksPerHour', 'attemptsPerHour'])
    await staff.county.speaker('POST /campaigns/{campaignId}/settings', {
      params: { campaignId },
      body: { commandId: randomUUID(), key, value: 10_000, ...document },
    })
}

/** Passwords of invented offices need no file. */
function memoryBook(): AccountBook {
  const kept = new Map<string, Account>()
  return { find: (account) => kept.get(account), keep: (account) => void kept.set(account.account, account) }
}

type Opened = Omit<Office, 'imports' | 'personIdOf'>

const importer =
  (office: Opened, ids: Map<string, string>): Office['imports'] =>
  async (people) => {
    const { system, campaignId, staff } = office
    const { speaker } = staff.county
    const file = rosterFile(
      people.map(({ person }) => person),
      people.map(({ prior = {} }) => prior),
    )
    const sha256 = createHash('sha256').update(file).digest('hex')
    const { importId, upload } = await speaker('POST /campaigns/{campaignId}/rosters', {
      params: { campaignId },
      body: { importId: randomUUID(), fileName: '柳树村底册.csv', bytes: file.length, sha256 },
    })
    const form = new FormData()
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
    form.append('file', new Blob([new Uint8Array(file)], { type: 'text/csv' }))
    const stored = await fetch(upload.url, { method: 'POST', body: form })
    if (!stored.ok) throw new Error(`The store refused the roster: ${stored.status} ${await stored.text()}`)

    await system.settled()
    const told = await speaker('GET /campaigns/{campaignId}/rosters/{importId}', { params: { campaignId, importId } })
    if (told.state !== 'finished' || told.entered !== people.length)
      throw new Error(`The roster did not enter: ${JSON.stringify(told)}`)
    for (const { name, personId } of await everybodyListed(office)) ids.set(name, personId)
    if (ids.size !== people.length) throw new Error(`The list does not follow: ${ids.size} of ${people.length}`)
  }

async function everybodyListed({ staff, campaignId, county }: Opened) {
  const listed: { name: string; personId: string }[] = []
  let cursor: string | undefined
  do {
    const page = await staff.county.speaker('GET /campaigns/{campaignId}/regions/{region}/registrations', {
      params: { campaignId, region: county },
      query: cursor === undefined ? {} : { cursor },
    })
    listed.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return listed
}
