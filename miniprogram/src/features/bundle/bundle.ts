import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Edition } from '../../../../shared/forms/edition'
import type { Ask } from '../../api/ask'
import type { Outcome } from '../../api/outcome'
import { type DocumentStore, putVerified } from '../../platform/stores'

/** The 工作手册 as the phone keeps it: with pinyin initials, for its own search. */
export type HandbookOnPhone = AnswerOf<Api['GET /campaigns/{campaignId}/handbook']>

type BundlePage = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/bundle']>

/** One registration as the server last told it. */
export type Row = BundlePage['rows'][number]
export type TeamMember = BundlePage['team'][number]
export type CampaignOnPhone = BundlePage['campaign']

export interface Village {
  readonly campaignId: string
  readonly region: string
}

/** What the list shows and searches; small, so that one document holds a whole village. */
export type ListedRow = Pick<
  Row,
  'personId' | 'seq' | 'name' | 'initials' | 'address' | 'age' | 'state' | 'version' | 'attempts'
> & {
  readonly sex: 'male' | 'female'
  readonly disputed: boolean
  readonly confirmed: boolean
  readonly reconfirmation?: Row['reconfirmation']
  /** Who claims that she cannot be registered. */
  readonly claimedBy?: string
  /** The county did not accept that claim. */
  readonly sentBack?: true
  /** Work of hers that waits here, though the roster no longer has the person in this village. */
  readonly left?: true
}

/** The edition a record was made with, or the one in force while there is none. */
export const editionOfRow = ({ interview }: Row, { edition }: CampaignOnPhone): string => interview?.edition ?? edition

/** The village's list. Written last: whoever finds it finds every row and the editions they need. */
export interface VillageIndex {
  readonly campaign: CampaignOnPhone
  readonly region: BundlePage['region']
  readonly team: readonly TeamMember[]
  readonly rows: readonly ListedRow[]
  readonly fetchedAt: string
}

export interface BundleNeeds {
  readonly documents: DocumentStore
  readonly ask: Ask
  now(): string
}

export interface Bundle {
  index(village: Village): Promise<VillageIndex | undefined>
  row(village: Village, personId: string): Promise<Row | undefined>
  edition(hash: string): Promise<Edition | undefined>
  handbook(hash: string): Promise<HandbookOnPhone | undefined>
  /** Fetches the village anew. What the phone has stays usable until everything new is there; `keep` are persons with unsent work. */
  refresh(village: Village, keep: readonly string[], onPage?: (rows: number) => void): Promise<Outcome<VillageIndex>>
  /** A list has been fetched; returns what stops listening. */
  onRefreshed(listener: () => void): () => void
}

const folderOf = ({ campaignId, region }: Village) => `bundle/${campaignId}/${region}`
const rowKey = (village: Village, personId: string) => `${folderOf(village)}/row/${personId}`
const handbookKey = (hash: string) => `handbook/${hash}`
const editionKey = (hash: string) => `edition/${hash}`

export function createBundle(needs: BundleNeeds): Bundle {
  const { documents } = needs
  const listeners = new Set<() => void>()
  return {
    index: (village) => documents.get(`${folderOf(village)}/index`),
    row: (village, personId) => documents.get(rowKey(village, personId)),
    edition: (hash) => documents.get(editionKey(hash)),
    handbook: (hash) => documents.get(handbookKey(hash)),
    async refresh(village, keep, onPage = () => undefined) {
      const outcome = await refresh(needs, village, keep, onPage)
      if (outcome.kind === 'answered') for (const listener of listeners) listener()
      return outcome
    },
    onRefreshed(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function refresh(
  needs: BundleNeeds,
  village: Village,
  keep: readonly string[],
  onPage: (rows: number) => void,
): Promise<Outcome<VillageIndex>> {
  const { documents, now } = needs
  const fetched = await fetchPages(needs, village, onPage)
  if (fetched.kind !== 'answered') return fetched
  const { campaign, region, team, rows, editions, unreadable } = fetched.answer

  for (const hash of editions) {
    const edition = await ensureEdition(needs, campaign.campaignId, hash)
    if (edition.kind !== 'answered') return edition
  }
  await ensureHandbook(needs, campaign)

  const before = await documents.get<VillageIndex>(`${folderOf(village)}/index`)
  const index: VillageIndex = {
    campaign,
    region,
    team,
    rows: withKept(rows, before, { keep, unreadable }),
    fetchedAt: now(),
  }
  await putVerified(documents, `${folderOf(village)}/index`, index)
  await removeOthers(documents, village, index)
  return { kind: 'answered', answer: index }
}

type Fetched = Pick<VillageIndex, 'campaign' | 'region' | 'team' | 'rows'> & {
  /** The one in force, and those that records of this village were made with. */
  readonly editions: readonly string[]
  /** Persons whose record the server cannot read at present. */
  readonly unreadable: readonly string[]
}

/** Rows are kept as they come: each is whole by itself, so an interrupted download only leaves some rows newer. */
async function fetchPages(
  { documents, ask }: BundleNeeds,
  village: Village,
  onPage: (rows: number) => void,
): Promise<Outcome<Fetched>> {
  const rows: ListedRow[] = []
  const editions = new Set<string>()
  const unreadable: string[] = []
  let cursor: string | undefined
  for (;;) {
    const query = cursor === undefined ? {} : { cursor }
    const page = await ask('GET /campaigns/{campaignId}/regions/{region}/bundle', { params: village, query })
    if (page.kind !== 'answered') return page

    for (const row of page.answer.rows) {
      await documents.put(rowKey(village, row.personId), row)
      rows.push(listed(row))
      if (row.interview) editions.add(row.interview.edition)
    }
    unreadable.push(...(page.answer.unreadable ?? []))
    onPage(rows.length)
    const { campaign, region, team } = page.answer
    cursor = page.answer.cursor
    if (cursor !== undefined) continue
    editions.add(campaign.edition)
    return { kind: 'answered', answer: { campaign, region, team, rows, editions: Array.from(editions), unreadable } }
  }
}

const listed = ({ facts, confirmation, ...row }: Row): ListedRow => ({
  personId: row.personId,
  seq: row.seq,
  name: row.name,
  initials: row.initials,
  address: row.address,
  age: row.age,
  state: row.state,
  version: row.version,
  attempts: row.attempts,
  sex: facts.sex,
  disputed: confirmation.kind === 'disputed',
  confirmed: confirmation.kind === 'confirmed',
  ...(row.reconfirmation ? { reconfirmation: row.reconfirmation } : {}),
  ...(row.claim ? { claimedBy: row.claim.claimedBy } : {}),
  ...(row.state === 'attempted' && row.decided ? { sentBack: true } : {}),
})

async function ensureEdition({ documents, ask }: BundleNeeds, campaignId: string, hash: string) {
  const known = await documents.get(editionKey(hash))
  if (known) return { kind: 'answered' } as const
  const fetched = await ask('GET /campaigns/{campaignId}/editions/{edition}', {
    params: { campaignId, edition: hash },
  })
  if (fetched.kind === 'answered') await putVerified(documents, editionKey(hash), fetched.answer.edition)
  return fetched
}

/** Nobody waits for a handbook: if it does not come today, the list is as good without it, and the next fetching asks again. */
async function ensureHandbook({ documents, ask }: BundleNeeds, { campaignId, handbook: hash }: CampaignOnPhone) {
  if (hash === undefined || (await documents.get(handbookKey(hash)))) return
  const fetched = await ask('GET /campaigns/{campaignId}/handbook', { params: { campaignId } })
  if (fetched.kind !== 'answered') return
  const kept = await documents.list('handbook/')
  await putVerified(documents, handbookKey(hash), fetched.answer)
  for (const key of kept) if (key !== handbookKey(hash)) await documents.remove(key)
}

interface Kept {
  /** Persons with unsent work. */
  readonly keep: readonly string[]
  readonly unreadable: readonly string[]
}

/** A fault in the store takes nobody off the list: what the phone has of her stays until the server can read her again. */
function withKept(
  rows: readonly ListedRow[],
  before: VillageIndex | undefined,
  { keep, unreadable }: Kept,
): ListedRow[] {
  const here = new Set(rows.map(({ personId }) => personId))
  const gone = (before?.rows ?? []).filter(({ personId }) => !here.has(personId))
  const left = gone.filter(({ personId }) => keep.includes(personId) && !unreadable.includes(personId))
  return [
    ...rows,
    ...gone.filter(({ personId }) => unreadable.includes(personId)),
    ...left.map((row): ListedRow => ({ ...row, left: true })),
  ]
}

async function removeOthers(documents: DocumentStore, village: Village, { rows }: VillageIndex): Promise<void> {
  const listedKeys = new Set(rows.map(({ personId }) => rowKey(village, personId)))
  for (const key of await documents.list(`${folderOf(village)}/row/`)) {
    if (!listedKeys.has(key)) await documents.remove(key)
  }
}
