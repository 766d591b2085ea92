import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { Keys } from './keys'
import type { Stage } from './stages'

const text = (name: string) => ({ name, type: AttributeType.STRING })
const partitionAndSort = { partitionKey: text('pk'), sortKey: text('sk') }

export class Tables extends Construct {
  readonly journal: Table
  readonly views: Table
  readonly identities: Table
  readonly keys: Table
  readonly sessions: Table
  readonly names

  constructor(scope: Construct, stage: Stage, keys: Keys) {
    super(scope, 'Tables')
    const table = (id: string, props: TableProps): Table => new Table(this, id, { ...safe(stage, keys), ...props })
    const stream = StreamViewType.NEW_AND_OLD_IMAGES

    this.journal = table('Journal', { ...partitionAndSort, stream })
    this.views = table('Views', { ...partitionAndSort, stream })
    this.views.addGlobalSecondaryIndex({
      indexName: 'byQueue',
      partitionKey: text('queuePk'),
      sortKey: text('queueSk'),
      projectionType: ProjectionType.ALL,
    })
    this.views.addGlobalSecondaryIndex({
      indexName: 'byPerson',
      partitionKey: text('personPk'),
      sortKey: text('personSk'),
      projectionType: ProjectionType.ALL,
    })
    this.identities = table('Identities', partitionAndSort)
    this.identities.addGlobalSecondaryIndex({
      indexName: 'byDigest',
      partitionKey: text('digestPk'),
      sortKey: text('digestSk'),
      projectionType: ProjectionType.KEYS_ONLY,
    })
    // A short window: a county's destroyed key must stay destroyed.
    const recoverable = { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 7 }
    this.keys = table('Keys', { partitionKey: text('pk'), pointInTimeRecoverySpecification: recoverable })
    this.sessions = table('Sessions', { ...partitionAndSort, timeToLiveAttribute: 'expiresAt' })

    this.names = {
      JOURNAL_TABLE: this.journal.tableName,
      VIEWS_TABLE: this.views.tableName,
      IDENTITIES_TABLE: this.identities.tableName,
      KEYS_TABLE: this.keys.tableName,
      SESSIONS_TABLE: this.sessions.tableName,
    }
  }

  readonly grants = {
    readJournal: (fn: IGrantable) => allow(this.journal, fn, 'GetItem', 'Query'),
    // No update and no delete: an entry, once written, stays.
    appendJournal: (fn: IGrantable) => allow(this.journal, fn, 'GetItem', 'Query', 'PutItem'),
    readWholeJournal: (fn: IGrantable) => allow(this.journal, fn, 'GetItem', 'Query', 'Scan'),
    // Every change of an entry is conditional on the entry's own hash, in a transaction.
    rewriteJournal: (fn: IGrantable) =>
      allow(this.journal, fn, 'GetItem', 'Query', 'Scan', 'PutItem', 'ConditionCheckItem'),
    readViews: (fn: IGrantable) => allow(this.views, fn, 'GetItem', 'Query'),
    writeViews: (fn: IGrantable) => allow(this.views, fn, 'GetItem', 'Query', 'PutItem', 'DeleteItem'),
    rebuildViews: (fn: IGrantable) => allow(this.views, fn, 'GetItem', 'Query', 'Scan', 'PutItem', 'DeleteItem'),
    openIdentities: (fn: IGrantable) => allow(this.identities, fn, 'GetItem', 'BatchGetItem', 'Query'),
    keepIdentities: (fn: IGrantable) =>
      allow(this.identities, fn, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'),
    // A key is made once and never replaced: no update, no delete.
    keepKeys: (fn: IGrantable) => allow(this.keys, fn, 'GetItem', 'PutItem'),
    readSessions: (fn: IGrantable) => allow(this.sessions, fn, 'GetItem', 'Query'),
    keepSessions: (fn: IGrantable) =>
      allow(this.sessions, fn, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
  }
}

function safe(stage: Stage, { storage }: Keys) {
  return {
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: storage,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: stage.isProtected,
    removalPolicy: RemovalPolicy.RETAIN,
  }
}

function allow(table: Table, fn: IGrantable, ...actions: readonly string[]): void {
  table.grant(fn, ...actions.map((action) => `dynamodb:${action}`))
}
