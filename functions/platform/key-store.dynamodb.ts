import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { KeyStore, WrappedKey } from './key-store'

export const dynamodbKeyStore = (documents: DynamoDBDocumentClient, TableName: string): KeyStore => ({
  async find(name) {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: keyOf(name), ConsistentRead: true }))
    return Item as WrappedKey | undefined
  },

  async addIfNew(name, key) {
    const Item = { ...key, ...keyOf(name) }
    const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })
    await documents.send(put).catch(unlessTaken)
  },
})

const keyOf = (name: string) => ({ pk: name })

function unlessTaken(error: unknown): void {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
}
