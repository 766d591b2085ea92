import { randomBytes } from 'node:crypto'
import { keyRingOn } from '../../../functions/platform/key-ring'
import { sealerWith } from '../../../functions/platform/key-ring-sealer'
import { dynamodbKeyStore } from '../../../functions/platform/key-store.dynamodb'
import { keyWrappingWith } from '../../../functions/platform/key-wrapping.file'
import { memoryKeyStore } from '../../support/memory'
import { startTables, type Tables } from '../../support/tables'

const wrapping = keyWrappingWith(randomBytes(32))
const clock = () => '2026-10-01T00:00:00.000Z'
const ringOn = (store = memoryKeyStore()) => keyRingOn({ store, wrapping, clock })

describe('the key ring', () => {
  let tables: Tables
  beforeAll(async () => {
    tables = await startTables()
  })
  afterAll(() => tables.stop())

  it.each(['memory', 'DynamoDB'])('ends with one key when many make the first at once, on %s', async (kind) => {
    const store = kind === 'memory' ? memoryKeyStore() : dynamodbKeyStore(tables.documents, await tables.create('keys'))
    const rings = Array.from({ length: 8 }, () => keyRingOn({ store, wrapping, clock }))
    const secrets = await Promise.all(rings.map(({ secret }) => secret('county#999901')))
    const pairs = await Promise.all(rings.map(({ signingPair }) => signingPair('receipts')))

    expect(new Set(secrets.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
    expect(secrets[0]).toHaveLength(32)
    expect(new Set(pairs.map(({ kid }) => kid)).size).toBe(1)
    expect((await pairs[0]?.privateJwk())?.x).toBe(pairs[7]?.publicJwk.x)
  })

  it('makes one load for many who ask at once', async () => {
    let unwrapped = 0
    const unwrap: typeof wrapping.unwrap = (...given) => {
      unwrapped++
      return wrapping.unwrap(...given)
    }
    const counting = { ...wrapping, unwrap }
    const { secret } = keyRingOn({ store: memoryKeyStore(), wrapping: counting, clock })
    await Promise.all(Array.from({ length: 50 }, () => secret('person-id')))
    expect(unwrapped).toBe(1)
  })

  it('never stores a key in the clear, and opens none under another name', async () => {
    const store = memoryKeyStore()
    const key = Buffer.from(await ringOn(store).secret('county#999901'))
    const { wrapped = '' } = store.kept.get('county#999901') ?? {}

    expect(Buffer.from(wrapped, 'base64').includes(key)).toBe(false)
    const moved = memoryKeyStore()
    await moved.addIfNew('county#999902', { wrapped })
    await expect(ringOn(moved).secret('county#999902')).rejects.toThrow()
  })
})

describe('the sealer', () => {
  const sealer = sealerWith(ringOn())
  const seal = () => sealer.seal('999901', '王·𠮷', 'identity#p1')

  it('opens what it sealed, and seals the same text differently each time', async () => {
    const [one, two] = [await seal(), await seal()]
    expect(one).not.toBe(two)
    expect(one).toMatch(/^v1\.[\w-]+$/)
    expect(await sealer.open('999901', one, 'identity#p1')).toBe('王·𠮷')
    expect(await sealer.open('999901001001', two, 'identity#p1')).toBe('王·𠮷')
  })

  it('does not open for another person, field or county', async () => {
    const sealed = await seal()
    await expect(sealer.open('999901', sealed, 'identity#p2')).rejects.toThrow()
    await expect(sealer.open('999901', sealed, 'display#p1')).rejects.toThrow()
    await expect(sealer.open('999902', sealed, 'identity#p1')).rejects.toThrow()
  })

  it('does not open when any single bit was changed', async () => {
    const bytes = Buffer.from((await seal()).slice(3), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(sealer.open('999901', `v1.${changed.toString('base64url')}`, 'identity#p1')).rejects.toThrow()
    }
  })

  it.each(['', 'v1.', 'v1.AAAA', 'v2.AAAA', 'plain text'])('does not open %j', async (sealed) => {
    await expect(sealer.open('999901', sealed, 'identity#p1')).rejects.toThrow()
  })
})
