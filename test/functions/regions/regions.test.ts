import { aCounty } from '../../support/builders'
import { a, county, township, village } from '../../support/people'
import { anOffice } from '../sign-in/office'

const openings = 'POST /regions/{region}/openings'
const get = 'GET /regions/{region}'

describe('a county', () => {
  it('shows each level with what lies below it', async () => {
    const { ask } = await anOffice()
    const read = async (region: string) => (await ask(a('the county office'), get, { params: { region } })).body
    expect(await read(county)).toEqual({ code: county, name: '虚构县', children: aCounty().townships })
    expect(await read(township)).toMatchObject({
      name: '第1镇',
      children: aCounty().villages.filter(({ code }) => code.startsWith(township)),
    })
    expect(await read(village)).toEqual({ code: village, name: '001001村', children: [] })
    expect(await read(`${county}009`)).toMatchObject({ code: 'region.unknown' })
  })

  it('has names from the county down', async () => {
    const { world } = await anOffice()
    expect(await world.regions.namesOf(village)).toEqual(['虚构县', '第1镇', '001001村'])
    expect(await world.regions.nameOf('888801001')).toBe('888801001')
    expect(await world.regions.nameOf('')).toBe('全国')
  })

  it('is opened once, by the operator', async () => {
    const { ask, opened, world } = await anOffice()
    const open = (person: Parameters<typeof a>[0], region: string, changes: object = {}) =>
      ask(a(person), openings, {
        params: { region },
        body: { commandId: world.newId(), ...aCounty(region), ...changes },
      })
    expect(opened.status).toBe(200)
    expect(await open('the operator', county)).toMatchObject({ status: 409, body: { code: 'county.exists' } })
    expect((await open('the county office', '999903')).status).toBe(403)
    expect(await open('the operator', '9999')).toMatchObject({ status: 400 })
    expect((await open('the operator', '999903')).status).toBe(200)
  })

  it.each<[string, object, string[]]>([
    [
      'a township of another county',
      { townships: [{ code: '999902001', name: 'x' }] },
      ['townships.0.code', 'villages.0.code'],
    ],
    ['a village without its township', { villages: [{ code: '999903009001', name: 'x' }] }, ['villages.0.code']],
    [
      'the same village twice',
      { villages: [1, 2].map(() => ({ code: '999903001001', name: 'x' })) },
      ['villages.1.code'],
    ],
  ])('refuses %s, and says where', async (_, changes, issues) => {
    const { ask, world } = await anOffice()
    const body = {
      commandId: world.newId(),
      ...aCounty('999903'),
      villages: [{ code: '999903001001', name: 'x' }],
      ...changes,
    }
    const answer = await ask(a('the operator'), openings, { params: { region: '999903' }, body })
    expect(answer).toMatchObject({ status: 400, body: { details: { issues } } })
  })

  it('of 3,000 villages fits into one entry', async () => {
    const { ask, world } = await anOffice()
    const townships = Array.from({ length: 30 }, (_, index) => {
      return { code: `999903${String(index).padStart(3, '0')}`, name: `很长名字的街道办事处${index}` }
    })
    const villages = townships.flatMap(({ code }) =>
      Array.from({ length: 100 }, (_, index) => ({
        code: `${code}${String(index).padStart(3, '0')}`,
        name: `某某社区居民委员会${index}`,
      })),
    )
    const body = { commandId: world.newId(), names: ['省', '市', '县'], townships, villages }
    expect((await ask(a('the operator'), openings, { params: { region: '999903' }, body })).status).toBe(200)
    expect((await world.regions.county('999903'))?.villages).toHaveLength(3000)
  })
})
