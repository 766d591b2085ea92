import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { publishedEdition } from '../../functions/campaigns/editions'
import { journalCampaigns } from '../../functions/campaigns/journal-campaigns'
import { dynamodbIdentityStore } from '../../functions/identities/identity-store.dynamodb'
import { sealedIdentities } from '../../functions/identities/sealed-identities'
import { chained } from '../../functions/platform/chain'
import { receiptsWith } from '../../functions/platform/ed25519-receipts'
import { handleWith } from '../../functions/platform/handle'
import { dynamodbJournal } from '../../functions/platform/journal.dynamodb'
import { keyRingOn } from '../../functions/platform/key-ring'
import { sealerWith } from '../../functions/platform/key-ring-sealer'
import { dynamodbKeyStore } from '../../functions/platform/key-store.dynamodb'
import { keyWrappingWith } from '../../functions/platform/key-wrapping.file'
import { log } from '../../functions/platform/log'
import type { Objects } from '../../functions/platform/objects'
import { dynamodbSessions } from '../../functions/platform/sessions.dynamodb'
import { dynamodbViews } from '../../functions/platform/views.dynamodb'
import { journalRegions } from '../../functions/regions/journal-regions'
import { type ImportNeeds, importRoster } from '../../functions/roster/import-roster'
import { nothingYet, progressStore } from '../../functions/roster/progress'
import type { Named } from '../../shared/journal/stream'
import { credentials } from '../support/engine-credentials'
import type { ImportMeasured, ImportOrder } from './roster'
import type { StoreNames } from './roster-store'

const clock = () => new Date().toISOString()

/** The import's own process: what a function would do, with the store elsewhere. Tells its time and its largest memory. */
process.once('message', async ({ path, type, campaignId, county, store }: ImportOrder) => {
  const needs = await needsOn(store, path)
  await open(needs, `county#${county.code}`, { type: 'county.opened', region: county.code, ...county } as Named)
  const opened = { type: 'campaign.opened', region: county.code, campaignId, name: '测量', year: 2026 }
  await open(needs, `campaign#${campaignId}`, {
    ...opened,
    edition: publishedEdition('ed2022')?.hash,
    content: publishedEdition('ed2022')?.plain,
    editionId: 'ed2022',
  } as Named)

  const progress = progressStore(needs)
  const measured = async (): Promise<ImportMeasured> => {
    const importId = randomUUID()
    await progress.save(campaignId, importId, { ...nothingYet, state: 'awaited', fileName: 'x', startedAt: clock() })
    const begun = performance.now()
    await importRoster(needs)({ key: `rosters/${campaignId}/${importId}.${type}` })
    const seconds = (performance.now() - begun) / 1000
    const { entered = 0, unchanged = 0, refused = 0 } = (await progress.find(campaignId, importId)) ?? {}
    return { seconds, mostBytes, entered, unchanged, refused }
  }
  process.send?.({ first: await measured(), again: await measured() })
  process.disconnect()
})

async function needsOn({ url, ...names }: StoreNames, path: string): Promise<ImportNeeds> {
  const client = new DynamoDBClient({ endpoint: url, region: 'cn-northwest-1', credentials })
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const journal = dynamodbJournal(documents, names.journal)
  const keys = dynamodbKeyStore(documents, names.keys)
  const keyRing = keyRingOn({ store: keys, wrapping: keyWrappingWith(randomBytes(32)), clock })
  const sealer = sealerWith(keyRing)
  const store = dynamodbIdentityStore(documents, names.identities)
  return {
    ...{ journal, sealer, clock, log, newId: randomUUID },
    handle: handleWith({ journal, clock, sign: receiptsWith(keyRing).sign }),
    campaigns: journalCampaigns({ journal, clock }),
    regions: journalRegions({ journal, clock }),
    identities: sealedIdentities({ keyRing, sealer, store }),
    views: dynamodbViews(documents, names.views),
    sessions: dynamodbSessions(documents, names.sessions, clock),
    transfers: oneFile(path),
  }
}

/** Looked at all the time, for what the system remembers may begin with the parent's memory, from before the fork. */
let mostBytes = 0
setInterval(() => {
  mostBytes = Math.max(mostBytes, process.memoryUsage.rss())
}, 20).unref()

/** The bucket as the import sees it: one file to read, and a list of errors to be written. */
const oneFile = (path: string): Objects => ({
  allowUpload: async () => ({ url: '', fields: {} }),
  addressOf: async () => '',
  read: async () => undefined,
  stream: async () => createReadStream(path),
  write: async () => undefined,
  remove: async () => undefined,
})

async function open({ journal }: ImportNeeds, stream: string, event: Named): Promise<void> {
  const facts = { stream, events: [event], at: clock(), by: 'bench', commandId: randomUUID(), contentHash: '' }
  await journal.append(chained(undefined, facts))
}
