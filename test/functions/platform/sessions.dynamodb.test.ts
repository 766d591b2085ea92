import { dynamodbSessions } from '../../../functions/platform/sessions.dynamodb'
import { sessionsContract } from '../../contracts/sessions.contract'
import { startTables, type Tables } from '../../support/tables'

describe('sessions on DynamoDB', () => {
  let tables: Tables
  beforeAll(async () => {
    tables = await startTables()
  })
  afterAll(() => tables.stop())

  sessionsContract(async (clock) => dynamodbSessions(tables.documents, await tables.create('sessions'), clock))
})
