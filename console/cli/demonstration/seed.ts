import type { Settings } from '../../../shared/campaigns/settings'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { Edition } from '../../../shared/forms/edition'
import { type AccountBook, invite, type SignedIn, signInAtDesk, signInOnPhone } from './accounts'
import { type Campaign, sendAttempt, sendVisit, type Visited } from './field-work'
import { bringRoster, openCounty } from './office-work'
import { demonstrationCounty, type Plan } from './plan'
import { chance } from './random'
import { confirmAsResident } from './resident-work'
import { hearLeaders, reviewTownship } from './review-work'
import { lastYear } from './roster'
import { sideBySide } from './side-by-side'
import type { Speaker } from './speaker'

export interface Seeding {
  readonly url: string
  readonly operator: Speaker
  readonly plan: Plan
  readonly divisions: Parameters<typeof openCounty>[2]
  readonly book: AccountBook
  /** Now, ISO UTC: the campaign is half way through at this time. */
  readonly now: string
  /** Called with what is being done and how far it is. */
  report(step: string, done: number, total: number): void
}

interface Crew {
  readonly phones: ReadonlyMap<string, readonly [SignedIn, SignedIn]>
  readonly reviewers: readonly SignedIn[]
  readonly county: SignedIn
}

/** Makes the demonstration county through the same doors everybody uses. Killed and run again, it goes on and doubles nothing. */
export async function seedDemonstration(seeding: Seeding): Promise<void> {
  const { operator, plan, divisions, report, now } = seeding
  report('县、调查年度', 0, 1)
  await openCounty(operator, plan, divisions, now)
  const crew = await hire(seeding)
  const campaign = await campaignOf(crew.county.speaker, plan.campaignId)
  const priors = plan.people.map((person) => lastYear(campaign.edition, person, plan.year))
  await bringRoster(crew.county.speaker, plan, priors, report)
  const due = await everybodyDue(crew, plan, priors)
  await visitHalf(seeding, campaign, crew, due)
}

async function hire({ url, operator, plan, book, report }: Seeding): Promise<Crew> {
  const signedIn: SignedIn[] = []
  await sideBySide(plan.workers, 3, async (worker, at) => {
    const staffId = await invite(operator, worker)
    const atDesk = worker.role === 'reviewer' || worker.role === 'county'
    signedIn[at] = atDesk
      ? await signInAtDesk(url, worker, staffId, book)
      : await signInOnPhone({ url, operator, book }, worker, staffId)
    report('人员', at + 1, plan.workers.length)
  })
  const inVillage = (scope: string, role: string) => signedIn.find((one) => one.scope === scope && one.role === role)
  const phones = plan.villages.flatMap(({ code }) => {
    const [collector, leader] = [inVillage(code, 'collector'), inVillage(code, 'leader')]
    return collector && leader ? [[code, [collector, leader]] as const] : []
  })
  const county = inVillage(demonstrationCounty, 'county')
  if (!county) throw new Error('The plan has no county office.')
  return { phones: new Map(phones), reviewers: signedIn.filter(({ role }) => role === 'reviewer'), county }
}

async function campaignOf(speaker: Speaker, campaignId: string): Promise<Campaign> {
  const { edition: editionHash, inForce } = await speaker('GET /campaigns/{campaignId}', { params: { campaignId } })
  const params = { campaignId, edition: editionHash }
  const { edition } = await speaker('GET /campaigns/{campaignId}/editions/{edition}', { params })
  return {
    campaignId,
    edition: compileEdition(edition as Edition),
    editionHash,
    settings: inForce as unknown as Settings,
  }
}

/** Everybody's id, as the collectors' phones learn them: from their bundles. */
async function everybodyDue(
  { phones }: Crew,
  { campaignId, people }: Plan,
  priors: readonly Visited['prior'][],
): Promise<readonly Visited[]> {
  const byPlace = new Map(
    people.map((person, at) => [`${person.village} ${person.name} ${person.birthDate}`, { person, prior: priors[at] }]),
  )
  const due: Visited[] = []
  for (const [region, [{ speaker }]] of phones) {
    let cursor: string | undefined
    do {
      const query = cursor === undefined ? {} : { cursor }
      const page = await speaker('GET /campaigns/{campaignId}/regions/{region}/bundle', {
        params: { campaignId, region },
        query,
      })
      for (const { personId, name, facts } of page.rows) {
        const known = byPlace.get(`${region} ${name} ${facts.birthDate}`)
        if (known) due.push({ personId, ...known })
      }
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return due
}

/** Half of them visited, most of those reviewed, some confirmed or disputed by the residents; some tried in vain. */
async function visitHalf(seeding: Seeding, campaign: Campaign, crew: Crew, due: readonly Visited[]): Promise<void> {
  const { now, report } = seeding
  const luck = chance(due.length)
  const shares = due.map(() => luck.next())
  const teamOf = ({ person }: Visited) => crew.phones.get(person.village)
  const visited = due.filter((_, at) => (shares[at] ?? 1) < 0.5)
  await sideBySide(visited, 4, async (one, at) => {
    const team = teamOf(one)
    const ago = agoOf(now, at, visited.length)
    const visit = { ...one, ...foundAt(at, ago) }
    if (team) await sendVisit(campaign, team, visit, ago)
    report('入户登记', at + 1, visited.length)
  })
  const tried = due.filter((_, at) => (shares[at] ?? 0) >= 0.95)
  await sideBySide(tried, 2, async (one, at) => {
    const team = teamOf(one)
    if (team) await sendAttempt(campaign, team[0], one.personId, agoOf(now, at, tried.length))
  })
  await hearLeaders(campaign, (region) => crew.phones.get(region)?.[1], crew.county, report)
  for (const reviewer of crew.reviewers) await reviewTownship(campaign, reviewer, luck, report)
  await hearResidents(seeding, campaign, crew, visited)
}

const aMonthBefore = (at: string): string => new Date(Date.parse(at) - 30 * 86_400_000).toISOString().slice(0, 10)

/** Most were met at home; some elsewhere, and a few could not be registered. */
function foundAt(at: number, visitedAt: string): Pick<Visited, 'found'> {
  if (at % 90 === 41) {
    const note = '村（社区）已出具死亡证明，待区残联核实。'
    return { found: { status_code: 'dead', death_date: aMonthBefore(visitedAt), note } }
  }
  return at % 14 === 9 ? { found: { survey_method: 'met' } } : {}
}

/** A quarter of those visited have opened their link; one in nine of them found something wrong. */
async function hearResidents({ url, report }: Seeding, campaign: Campaign, crew: Crew, visited: readonly Visited[]) {
  const luck = chance(visited.length)
  const asked = visited.filter((_, at) => at % 4 === 0)
  await sideBySide(asked, 2, async ({ personId, person }, at) => {
    const team = crew.phones.get(person.village)
    if (team)
      await confirmAsResident({ url, campaign, collector: team[0], luck }, { personId, person, disputes: at % 9 === 4 })
    report('本人确认', at + 1, asked.length)
  })
}

/** Visits spread over the last five weeks, the last one yesterday; 10 to 18 o'clock in Beijing. */
function agoOf(now: string, at: number, of: number): string {
  const days = 1 + Math.floor(((of - at) / of) * 34)
  const day = new Date(Date.parse(now) - days * 24 * 3600_000).toISOString().slice(0, 10)
  return `${day}T0${2 + (at % 8)}:${String((at * 7) % 60).padStart(2, '0')}:00.000Z`
}
