import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { System } from '../../support/system'

/** A disk that has turned two bytes of somebody's interview: her longest entry, which is stored deflated. */
export async function garble(
  { endpoints, folder }: System,
  personId: string,
): Promise<{ readonly pk: string; readonly sk: string }> {
  const credentials = credentialsIn(folder)
  const client = new DynamoDBClient({ endpoint: endpoints().dynamodb, region: 'cn-northwest-1', credentials })
  const documents = DynamoDBDocumentClient.from(client)
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}))
    const TableName = TableNames.find((name) => /journal/i.test(name))
    const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': streamOf(personId) } }
    const { Items = [] } = await documents.send(new QueryCommand({ TableName, ConsistentRead: true, ...query }))
    const long = Items.find(({ events }) => events instanceof Uint8Array)
    if (!long) throw new Error('No entry of hers is long.')
    const events = Uint8Array.from(long.events as Uint8Array, (byte, at) =>
      at === 40 || at === 41 ? byte ^ 0xff : byte,
    )
    await documents.send(new PutCommand({ TableName, Item: { ...long, events } }))
    return { pk: String(long.pk), sk: String(long.sk) }
  } finally {
    client.destroy()
  }
}

/** The engines' own, where a data folder has them. */
function credentialsIn(folder: string): { readonly accessKeyId: string; readonly secretAccessKey: string } {
  const file = path.join(folder, 'keys', 'engines.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { accessKeyId: 'local', secretAccessKey: 'local' }
}

const streamOf = (personId: string): string => `registration#990177-2026#${personId}`
