import { randomUUID } from 'node:crypto'
import { type Invented, inventPerson } from '../../../console/cli/demonstration/people'
import { type Chance, chance } from '../../../console/cli/demonstration/random'
import { rosterFile } from '../../../console/cli/demonstration/roster'
import { visit } from '../../../console/cli/demonstration/visit'
import { compiledEdition } from '../../../functions/campaigns/editions'
import { projectCommunityRow } from '../../../functions/communities/community-rows.projector'
import { communityUseCases } from '../../../functions/communities/community-use-cases'
import { confirmationUseCases } from '../../../functions/confirmations/confirmation-use-cases'
import { evidenceUseCases } from '../../../functions/evidence/evidence-use-cases'
import { followDisputes } from '../../../functions/follow-ups/follow-disputes'
import { projectFollowUp } from '../../../functions/follow-ups/follow-up-rows.projector'
import { followUpUseCases } from '../../../functions/follow-ups/follow-up-use-cases'
import { sha256 } from '../../../functions/platform/chain'
import { systemRequest } from '../../../functions/platform/system-actor'
import { registrationSubject } from '../../../functions/registrations/registration-subject'
import { registrationUseCases } from '../../../functions/registrations/registration-use-cases'
import { projectVillageRow } from '../../../functions/registrations/village-rows.projector'
import { exportAnswers } from '../../../functions/reports/export-answers'
import { reportUseCases } from '../../../functions/reports/report-use-cases'
import { importRoster } from '../../../functions/roster/import-roster'
import { rosterUseCases } from '../../../functions/roster/roster-use-cases'
import { projectFigures } from '../../../functions/statistics/statistics-nodes.projector'
import { statisticsUseCases } from '../../../functions/statistics/statistics-use-cases'
import type { Actor } from '../../../shared/access/permissions'
import { campaignStream } from '../../../shared/campaigns/campaign'
import type { PublishedEdition } from '../../../shared/campaigns/open-campaign'
import { defaultSettings, type Settings } from '../../../shared/campaigns/settings'
import { communityRoutes } from '../../../shared/communities/communities.routes'
import { confirmationRoutes } from '../../../shared/confirmations/confirmations.routes'
import { arriveEvidence } from '../../../shared/evidence/arrive-evidence'
import { evidenceRoutes } from '../../../shared/evidence/evidence.routes'
import { followUpRoutes } from '../../../shared/follow-ups/follow-ups.routes'
import { fold } from '../../../shared/journal/stream'
import { countyStream } from '../../../shared/regions/county'
import type { Answers, SubmittedInterview } from '../../../shared/registrations/interview'
import {
  hasInterview,
  type RegistrationEvent,
  registrationKind,
  registrationStream,
} from '../../../shared/registrations/registration'
import { registrationRoutes } from '../../../shared/registrations/registrations.routes'
import { reportRoutes } from '../../../shared/reports/reports.routes'
import { rosterRoutes } from '../../../shared/roster/roster.routes'
import { staffStream } from '../../../shared/staff/staff'
import { statisticsRoutes } from '../../../shared/statistics/statistics.routes'
import { aChain, aCounty } from '../../support/builders'
import { a, campaignId, county, village } from '../../support/people'
import { type Answer, type Ask, aWorld, type World } from '../../support/world'

export const villages = ['001001', '001002', '002001', '002002'].map((rest) => county + rest)
export const [nextVillage, farVillage] = [villages[1] ?? '', villages[2] ?? '']

export interface Known {
  readonly person: Invented
  readonly personId: string
}

/** A county with an open campaign, everything served, and what happens after a request made to happen by `settles`. */
export interface Field {
  readonly world: World
  readonly luck: Chance
  readonly ask: Ask
  /** A command: `POST` with an id of its own unless the body has one. */
  tell(actor: Actor | undefined, route: string, params: object, body?: object): Promise<Answer>
  get(actor: Actor | undefined, route: string, params?: object, query?: Record<string, string>): Promise<Answer>
  /** Every projector and job over every stream, as a batch of all the journal's records would. */
  settles(): Promise<void>
  /** Persons brought in by a roster file. */
  rosters(people: readonly Invented[]): Promise<readonly Known[]>
  visitOf(known: Known, changes?: Changes): SubmittedInterview
  /** The photos of her latest interview reach the store and were looked at. */
  photosArrive(known: Known): Promise<void>
  submits(known: Known, changes?: Changes & { readonly baseVersion?: number; readonly by?: Actor }): Promise<Answer>
}

export interface Changes {
  readonly answers?: Readonly<Record<string, unknown>>
  readonly photo?: { readonly hash: string; readonly bytes: number }
  readonly startedAt?: string
  /** Otherwise the published one that the campaign began with. */
  readonly edition?: Pick<PublishedEdition, 'hash' | 'plain'>
}

export const registrationOf = ({ personId }: Known) => ({ campaignId, personId })
export const path = '/campaigns/{campaignId}/registrations/{personId}'
export const team = [a('a collector'), a('a second collector')] as const

export async function aField({ seed = 1, settings = {} as Partial<Settings> } = {}): Promise<Field> {
  const world = aWorld()
  const luck = chance(seed)
  await openCampaign(world, settings)
  const ask = everythingServed(world)

  const field: Field = {
    world,
    luck,
    ask,
    tell: (actor, route, params, body = {}) =>
      ask(actor, `POST ${route}`, { params: { ...params }, body: { commandId: randomUUID(), ...body } }),
    get: (actor, route, params = {}, query = {}) => ask(actor, `GET ${route}`, { params: { ...params }, query }),
    settles: () => settle(world),
    rosters: async (people) => {
      await imports(world, people)
      return Promise.all(people.map((person) => knownOf(world, person)))
    },
    visitOf: (known, changes) => visitOf(world, luck, known, changes),
    photosArrive: (known) => photosArrive(world, known),
    submits: (known, { baseVersion = 0, by = a('a collector'), ...changes } = {}) =>
      field.tell(by, `${path}/interviews`, registrationOf(known), {
        baseVersion,
        interview: visitOf(world, luck, known, changes),
      }),
  }
  return field
}

/** Persons who need nothing special to fill a whole form for. */
export const somePeople = (luck: Chance, count: number, where = village): readonly Invented[] =>
  Array.from({ length: count }, () => inventPerson(luck, where, '虚构村', 2026))

export const knownOf = async (world: World, person: Invented): Promise<Known> => ({
  person,
  personId: await world.identities.personIdOf(person.certificateNumber.slice(0, 18)),
})

export const aSettledField = async (count = 1, options: Parameters<typeof aField>[0] = {}) => {
  const field = await aField(options)
  const people = await field.rosters(somePeople(field.luck, count))
  await field.settles()
  return { field, people, known: people[0] as Known }
}

async function openCampaign(world: World, settings: Partial<Settings>): Promise<void> {
  const opened = {
    ...{ type: 'campaign.opened', region: county, campaignId, name: '2026年度调查', year: 2026 },
    ...{ edition: world.campaigns.published('ed2022')?.hash, editionId: 'ed2022' },
    content: world.campaigns.published('ed2022')?.plain,
  }
  const changed = Object.entries(settings).map(([key, value]) => ({
    type: 'campaign.settingChanged',
    key,
    setting: { value, level: 'county', document: '虚残〔2026〕1号', date: '2026-09-01' },
  }))
  const streams = [
    ...aChain(countyStream(county), [{ type: 'county.opened', region: county, ...aCounty() } as never]),
    ...aChain(campaignStream(campaignId), [opened, ...changed] as never),
  ]
  for (const entry of [...streams, ...team.flatMap(hired)]) await world.journal.append(entry)
}

/** A collector's account, invited and signed in long before any visit; of the whole county, because tests send them anywhere. */
const hired = ({ id: staffId, role }: Actor) =>
  aChain(
    staffStream(staffId),
    [
      {
        type: 'staff.invited',
        staffId,
        account: staffId,
        name: nameOf(staffId),
        role,
        scope: county,
        ...invitation,
      } as never,
    ],
    [{ type: 'staff.bound', device: 'phone' } as never],
  ).map((entry) => ({ ...entry, at: '2026-09-01T00:00:00.000Z' }))

const invitation = { invitation: 'c'.repeat(64), invitedUntil: '2026-09-15T00:00:00.000Z' }
const nameOf = (staffId: string): string => (staffId === team[0].id ? '登记员甲' : '登记员乙')

function everythingServed(world: World): Ask {
  const served: readonly [object, Ask][] = [
    [registrationRoutes, world.serve(registrationRoutes, registrationUseCases(world))],
    [evidenceRoutes, world.serve(evidenceRoutes, evidenceUseCases(world))],
    [confirmationRoutes, world.serve(confirmationRoutes, confirmationUseCases(world))],
    [communityRoutes, world.serve(communityRoutes, communityUseCases(world))],
    [followUpRoutes, world.serve(followUpRoutes, followUpUseCases(world))],
    [statisticsRoutes, world.serve(statisticsRoutes, statisticsUseCases(world))],
    [reportRoutes, world.serve(reportRoutes, reportUseCases(world))],
    [rosterRoutes, world.serve(rosterRoutes, rosterUseCases(world))],
  ]
  return (actor, route, sent) => {
    const domain = served.find(([routes]) => Object.hasOwn(routes, route))
    if (!domain) throw new Error(`No domain serves ${route}.`)
    return domain[1](actor, route, sent)
  }
}

async function settle(world: World): Promise<void> {
  for (const stream of await streamsOf(world)) {
    if (stream.startsWith('registration#')) {
      await projectVillageRow(world)(stream)
      await followDisputes(world)(stream)
    }
    if (stream.startsWith('community#')) await projectCommunityRow(world)(stream)
    if (stream.startsWith('export#')) await exportAnswers(world)(stream)
  }
  for (const stream of await streamsOf(world)) if (stream.startsWith('follow-up#')) await projectFollowUp(world)(stream)
  await projectFigures(world)(villages.map((code) => `village#${campaignId}#${code}`))
}

export async function streamsOf({ journal }: Pick<World, 'journal'>): Promise<readonly string[]> {
  const streams: string[] = []
  let cursor: string | undefined
  do {
    const page = await journal.streams(cursor)
    streams.push(...page.streams)
    cursor = page.cursor
  } while (cursor)
  return streams
}

async function imports(world: World, people: readonly Invented[]): Promise<void> {
  const file = rosterFile(people, [])
  const importId = randomUUID()
  const body = { importId, fileName: '底册.csv', bytes: file.length, sha256: sha256(file) }
  const ask = world.serve(rosterRoutes, rosterUseCases(world))
  const started = await ask(a('the county office'), 'POST /campaigns/{campaignId}/rosters', {
    params: { campaignId },
    body,
  })
  const { key } = started.body.upload.fields
  world.transfers.upload(key, file)
  await importRoster(world)({ key })
}

function visitOf(world: World, luck: Chance, { person }: Known, changes: Changes = {}): SubmittedInterview {
  const { plain, hash } = changes.edition ?? (world.campaigns.published('ed2022') as PublishedEdition)
  const { photo = { hash: sha256(person.name), bytes: 150_000 }, startedAt = '2026-10-01T01:00:00.000Z' } = changes
  const facts = {
    ...{ edition: compiledEdition(hash, plain), editionHash: hash, person, prior: undefined, photo, startedAt },
    settings: defaultSettings(2026),
    ...(changes.answers ? { found: changes.answers as Answers } : {}),
    team: [teamMember(team[0]), teamMember(team[1])] as const,
  }
  return visit(facts, luck)
}

const teamMember = ({ id }: Actor) => ({ staffId: id, name: nameOf(id) })

async function photosArrive(world: World, known: Known): Promise<void> {
  const stream = registrationStream(registrationOf(known))
  const registration = fold(registrationKind, await world.journal.read<RegistrationEvent>(stream))
  const photos = hasInterview(registration) ? registration.interview.photos : []
  for (const { hash } of photos) {
    const place = { key: `evidence/${campaignId}/${known.personId}/${hash}.jpg`, width: 320, height: 240 }
    const command = { commandId: randomUUID(), kind: 'arrived', hash, ...place } as const
    await world.handle(
      registrationSubject(world),
      arriveEvidence,
      stream,
      systemRequest('evidence', 'evidence.arrive', command),
    )
  }
}

/** A registration's entries as they stand in the journal. */
export const entriesOf = ({ world }: Field, known: Known) =>
  world.journal.read<never>(registrationStream(registrationOf(known)))
