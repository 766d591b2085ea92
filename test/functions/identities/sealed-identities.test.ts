import type { Identity } from '../../../functions/identities/identities'
import { dynamodbIdentityStore } from '../../../functions/identities/identity-store.dynamodb'
import { type IdentityStore, sealedIdentities } from '../../../functions/identities/sealed-identities'
import { memoryIdentityStore } from '../../support/memory'
import { startTables, type Tables } from '../../support/tables'
import { aWorld } from '../../support/world'

const aPerson = (number: number): Identity => ({
  name: `张·${number}`,
  certificateNumber: `99990119800101${String(number).padStart(4, '0')}44`,
  phones: ['13900000000'],
  address: '虚构县第1镇',
  guardian: '',
})

describe.each(['memory', 'DynamoDB'])('identities in %s', (kind) => {
  let tables: Tables | undefined
  let store: IdentityStore
  const { keyRing, sealer } = aWorld()
  beforeAll(async () => {
    tables = kind === 'DynamoDB' ? await startTables() : undefined
    store = tables ? dynamodbIdentityStore(tables.documents, await tables.create('identities')) : memoryIdentityStore()
  })
  afterAll(() => tables?.stop())
  const identities = () => sealedIdentities({ keyRing, sealer, store })

  it('gives the same person the same id however her number is written, and nobody else', async () => {
    const id = await identities().personIdOf('99990119800101001X')
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(await identities().personIdOf(' 9999 0119800101001x ')).toBe(id)
    expect(await identities().personIdOf('999901198001010021')).not.toBe(id)
    expect(await aWorld().identities.personIdOf('99990119800101001X')).not.toBe(id)
  })

  it('keeps many people at once and finds them again, opened only when asked', async () => {
    const people = Array.from({ length: 230 }, (_, index) => {
      return { personId: String(index).padStart(32, '0'), identity: aPerson(index), mark: `mark ${index}` }
    })
    await identities().save('999901', people)
    const found = await identities().find('999901', [...people.map(({ personId }) => personId), 'f'.repeat(32)])

    expect(found.size).toBe(230)
    expect(found.get(people[229]?.personId ?? '')?.mark).toBe('mark 229')
    expect(await found.get(people[229]?.personId ?? '')?.identity()).toEqual(aPerson(229))
    expect((await identities().find('999902', [people[0]?.personId ?? ''])).size).toBe(0)
  })

  it('takes the last of two rows of one person', async () => {
    const personId = 'a'.repeat(32)
    const rows = [1, 2].map((number) => ({ personId, identity: aPerson(number), mark: `mark ${number}` }))
    await identities().save('999901', rows)
    expect((await identities().find('999901', [personId, personId])).get(personId)?.mark).toBe('mark 2')
  })

  it('stores nothing readable', async () => {
    await identities().save('999901', [{ personId: 'b'.repeat(32), identity: aPerson(7), mark: 'm' }])
    const stored = JSON.stringify(await store.find('999901', ['b'.repeat(32)]))
    expect(stored).not.toMatch(/张|19800101|13900000000|虚构/)
  })
})
