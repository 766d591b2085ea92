import { setTimeout as wait } from 'node:timers/promises'
import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { RegionCode } from '../../shared/access/region'
import type { IdentityStore, SealedIdentity } from './sealed-identities'

/** Platform limits of one call. */
const mostRead = 100
const mostWritten = 25

export const dynamodbIdentityStore = (documents: DynamoDBDocumentClient, TableName: string): IdentityStore => ({
  async find(county, personIds) {
    const found: SealedIdentity[] = []
    for (const some of inChunks(personIds, mostRead)) {
      await untilNothingIsLeft(
        some.map((personId) => keyOf(county, personId)),
        async (Keys) => {
          const asked = new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } })
          const { Responses, UnprocessedKeys } = await documents.send(asked)
          found.push(...(Responses?.[TableName] ?? []).map(identityOf))
          return (UnprocessedKeys?.[TableName]?.Keys ?? []) as typeof Keys
        },
      )
    }
    return found
  },

  async save(county, people) {
    const puts = people.map(({ personId, sealed, mark }) => ({
      PutRequest: { Item: { ...keyOf(county, personId), sealed, mark } },
    }))
    for (const some of inChunks(puts, mostWritten)) {
      await untilNothingIsLeft(some, async (left) => {
        const { UnprocessedItems } = await documents.send(
          new BatchWriteCommand({ RequestItems: { [TableName]: left } }),
        )
        return (UnprocessedItems?.[TableName] ?? []) as typeof puts
      })
    }
  },
})

const prefix = 'person#'

const keyOf = (county: RegionCode, personId: string) => ({ pk: `${prefix}${personId}`, sk: `county#${county}` })

const identityOf = ({ pk, sealed, mark }: Record<string, unknown>): SealedIdentity =>
  ({ personId: String(pk).slice(prefix.length), sealed, mark }) as SealedIdentity

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

const longestWaitMilliseconds = 2000
const mostTries = 12

/** A batch may be done in part when the table is busy: the rest is sent again, later each time. */
async function untilNothingIsLeft<Item>(items: Item[], send: (items: Item[]) => Promise<Item[]>): Promise<void> {
  let left = await send(items)
  for (let tries = 1; left.length > 0; tries++) {
    if (tries > mostTries) throw new Error(`${left.length} items were not taken after ${mostTries} tries.`)
    await wait(Math.min(50 * 2 ** tries, longestWaitMilliseconds) * Math.random())
    left = await send(left)
  }
}
