import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { journalCampaigns } from './campaigns/journal-campaigns'
import type { Dependencies } from './dependencies'
import { dynamodbIdentityStore } from './identities/identity-store.dynamodb'
import { sealedIdentities } from './identities/sealed-identities'
import { receiptsWith } from './platform/ed25519-receipts'
import { type Environment, environment } from './platform/environment'
import { handleWith } from './platform/handle'
import { dynamodbJournal } from './platform/journal.dynamodb'
import { dynamodbJournalRewriter } from './platform/journal-rewriter.dynamodb'
import { keyRingOn } from './platform/key-ring'
import { sealerWith } from './platform/key-ring-sealer'
import { dynamodbKeyStore } from './platform/key-store.dynamodb'
import { log } from './platform/log'
import { madeLater } from './platform/made-later'
import type { Objects } from './platform/objects'
import type { KeyWrapping } from './platform/sealer'
import { dynamodbSessions } from './platform/sessions.dynamodb'
import { signedAccessTokens } from './platform/signed-access-tokens'
import { dynamodbViews } from './platform/views.dynamodb'
import { httpWeChat } from './platform/wechat.http'
import { journalRegions } from './regions/journal-regions'

/** The one place where interfaces meet AWS. Called once per function, at cold start. */
export function liveDependencies(): Dependencies {
  const names = environment()
  const clock = () => new Date().toISOString()
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  })

  const journal = dynamodbJournal(documents, names.JOURNAL_TABLE)
  const wrapping = keyWrappingOf(names)
  const keyRing = keyRingOn({ store: dynamodbKeyStore(documents, names.KEYS_TABLE), wrapping, clock })
  const sealer = sealerWith(keyRing)
  const receipts = receiptsWith(keyRing)
  const store = dynamodbIdentityStore(documents, names.IDENTITIES_TABLE)

  return {
    environment: names,
    clock,
    newId: randomUUID,
    log,
    journal,
    rewriter: dynamodbJournalRewriter(documents, names.JOURNAL_TABLE),
    views: dynamodbViews(documents, names.VIEWS_TABLE),
    handle: handleWith({ journal, clock, sign: receipts.sign }),
    receipts,
    keyRing,
    sealer,
    identities: sealedIdentities({ keyRing, sealer, store }),
    sessions: dynamodbSessions(documents, names.SESSIONS_TABLE, clock),
    accessTokens: signedAccessTokens({ keyRing, stage: names.STAGE, clock }),
    campaigns: journalCampaigns({ journal, clock }),
    regions: journalRegions({ journal, clock }),
    media: bucket(names.MEDIA_BUCKET),
    transfers: bucket(names.TRANSFERS_BUCKET),
    auditRoots: bucket(names.AUDIT_BUCKET),
    wechat: httpWeChat({ environment: names, log, clock }),
  }
}

const filePrefix = 'file:'

const keyWrappingOf = ({ MASTER_KEY }: Environment): KeyWrapping =>
  madeLater(async () => {
    if (!MASTER_KEY.startsWith(filePrefix))
      return (await import('./platform/key-wrapping.kms')).kmsKeyWrapping(MASTER_KEY)
    const { fileKeyWrapping } = await import('./platform/key-wrapping.file')
    return fileKeyWrapping(MASTER_KEY.slice(filePrefix.length))
  })

const bucket = (name: string): Objects =>
  madeLater(async () => {
    const { s3Client, s3Objects } = await import('./platform/objects.s3')
    return s3Objects(s3Client(), name)
  })
