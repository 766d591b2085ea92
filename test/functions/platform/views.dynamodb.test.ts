import { dynamodbViews } from '../../../functions/platform/views.dynamodb'
import { viewsContract } from '../../contracts/views.contract'
import { startTables, type Tables } from '../../support/tables'

describe('views on DynamoDB', () => {
  let tables: Tables
  beforeAll(async () => {
    tables = await startTables()
  })
  afterAll(() => tables.stop())

  viewsContract(async () => dynamodbViews(tables.documents, await tables.create('views')))
})
