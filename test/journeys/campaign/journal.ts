import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { credentialsIn } from '../../support/engine-credentials'
import type { System } from '../../support/system'

export interface Written {
  readonly pk: string
  readonly sk: string
  readonly commandId: string
  readonly contentHash: string
  readonly by: string
  readonly at: string
  readonly was?: string
}

/** Every entry of the journal, read past the system: straight from its table. */
export async function wholeJournal(system: System): Promise<readonly Written[]> {
  const credentials = credentialsIn(system.folder)
  const client = new DynamoDBClient({ endpoint: system.endpoints().dynamodb, region: 'cn-northwest-1', credentials })
  const documents = DynamoDBDocumentClient.from(client)
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}))
    const TableName = TableNames.find((name) => /journal/i.test(name))
    const written: Written[] = []
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const page = await documents.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }))
      written.push(...((page.Items ?? []) as Written[]))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    return written
  } finally {
    client.destroy()
  }
}
