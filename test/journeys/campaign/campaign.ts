import { invite } from '../../../console/cli/demonstration/accounts'
import { type Invented, inventPerson } from '../../../console/cli/demonstration/people'
import type { Worker } from '../../../console/cli/demonstration/plan'
import { chance } from '../../../console/cli/demonstration/random'
import { sideBySide } from '../../../console/cli/demonstration/side-by-side'
import type { VisitFacts } from '../../../console/cli/demonstration/visit'
import type { Settings } from '../../../shared/campaigns/settings'
import type { Office } from '../office/county-office'
import { edition } from '../office/people'
import { confirmAll } from './confirm'
import { review } from './desk-line'
import type { Ledger } from './ledger'
import { openVisitor, type Visitor } from './visitor'

/** What becomes of a person in this campaign, decided before it begins. */
export interface Fate {
  readonly person: Invented
  readonly isReturned: boolean
  readonly isApproved: boolean
  readonly isConfirmed: boolean
}

const [surnames, givens] = [[...'王李张刘陈杨黄赵吴周徐孙马朱胡'], [...'秀英桂兰玉芳丽红梅莲珍凤霞春香艳']]

/** Everybody has a name of her own, so a list can be checked by names. */
export function fatesOf({ villages, year }: Office, people: number): readonly Fate[] {
  const luck = chance(600)
  return Array.from({ length: people }, (_, at) => {
    const village = villages[at % villages.length] ?? { code: '', name: '' }
    const [first, second, third] = [at % 15, Math.floor(at / 15) % 16, Math.floor(at / 240)]
    const name = `${surnames[first]}${givens[second]}${givens[third]}`
    return {
      person: { ...inventPerson(luck, village.code, village.name, year), name },
      isReturned: at % 5 === 1,
      isApproved: at % 10 !== 9,
      isConfirmed: at % 4 === 0 && at % 10 !== 9,
    }
  })
}

type Member = Worker & { readonly staffId: string }

interface Pair {
  readonly team: readonly [Member, Member]
  readonly phone: Visitor
}

/** Two collectors in each village; the first holds the phone. */
export function hire({ villages, operator, system }: Office, ledger: Ledger): Promise<ReadonlyMap<string, Pair>> {
  const pairs = villages.map(async ({ code }, at) => {
    const member = async (second: string): Promise<Member> => {
      const account = `campaign-${at + 1}${second}`
      const worker: Worker = { account, role: 'collector', scope: code, name: second === '' ? '赵登记' : '钱同事' }
      return { ...worker, staffId: await invite(operator, worker) }
    }
    const team = [await member(''), await member('-second')] as const
    return [code, { team, phone: await openVisitor(system.url, team[0], ledger) }] as const
  })
  return Promise.all(pairs).then((known) => new Map(known))
}

interface Campaign {
  readonly office: Office
  readonly ledger: Ledger
  readonly form: Pick<VisitFacts, 'edition' | 'editionHash' | 'settings'>
}

/** All phones at once, each through its village: visit, review, correction, the person's own word. */
export async function runCampaign(office: Office, fates: readonly Fate[], ledger: Ledger): Promise<void> {
  const { campaignId, staff, villages } = office
  const { edition: editionHash, inForce } = await staff.county.speaker('GET /campaigns/{campaignId}', {
    params: { campaignId },
  })
  const form = { edition, editionHash, settings: inForce as unknown as Settings }
  const pairs = await hire(office, ledger)
  await sideBySide(villages, villages.length, async ({ code }) => {
    const pair = pairs.get(code)
    for (const fate of fates.filter(({ person }) => person.village === code))
      if (pair) await live({ office, ledger, form }, pair, fate)
  })
}

async function live({ office, ledger, form }: Campaign, { team, phone }: Pair, fate: Fate): Promise<void> {
  const { campaignId, staff, system } = office
  const { person, isReturned, isApproved, isConfirmed } = fate
  const personId = office.personIdOf(person.name)
  const params = { campaignId, personId }
  const facts = { ...form, person, prior: undefined, team }
  await phone.visits(personId, 0, facts)
  if (isReturned) {
    const items = [{ item: 'whole', reason: '请再核实一次。' }]
    await review(staff.reviewer, ledger, params, ['returns', { version: 1, items }])
    await phone.visits(personId, 1, facts)
  }
  if (isApproved) await review(staff.reviewer, ledger, params, ['approvals', { version: isReturned ? 2 : 1 }])
  if (isConfirmed) await confirmAll({ url: system.url, ...params }, staff.reviewer, person, ledger)
}
