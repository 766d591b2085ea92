import { dynamodbJournal } from '../../../functions/platform/journal.dynamodb'
import { journalContract } from '../../contracts/journal.contract'
import { startTables, type Tables } from '../../support/tables'

describe('journal on DynamoDB', () => {
  let tables: Tables
  beforeAll(async () => {
    tables = await startTables()
  })
  afterAll(() => tables.stop())

  journalContract(async () => dynamodbJournal(tables.documents, await tables.create('journal')))
})
