import { remembered } from '../../../functions/platform/remembered'

describe('what is remembered', () => {
  let now: number
  let loads: string[]
  beforeEach(() => {
    now = Date.parse('2026-10-01T00:00:00.000Z')
    loads = []
  })
  const clock = () => new Date(now).toISOString()
  const loading = (load: (key: string) => Promise<string | undefined>, most?: number) =>
    remembered(
      (key: string) => {
        loads.push(key)
        return load(key)
      },
      { milliseconds: 1000, clock, ...(most ? { most } : {}) },
    )

  it('is loaded once for all who ask in time', async () => {
    const get = loading(async (key) => `value of ${key}`)
    expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['value of a', 'value of a', 'value of b'])
    now += 999
    await get('a')
    expect(loads).toEqual(['a', 'b'])
    now += 1
    await get('a')
    expect(loads).toEqual(['a', 'b', 'a'])
  })

  it('is never a failure, nor something that was not there', async () => {
    const get = loading(async (key) => {
      if (key === 'broken') throw new Error('no')
      return undefined
    })
    await expect(get('broken')).rejects.toThrow('no')
    await expect(get('broken')).rejects.toThrow('no')
    expect([await get('absent'), await get('absent')]).toEqual([undefined, undefined])
    expect(loads).toEqual(['broken', 'broken', 'absent', 'absent'])
  })

  it('forgets the oldest when there is too much', async () => {
    const get = loading(async (key) => key, 2)
    for (const key of ['a', 'b', 'c', 'c', 'b', 'a']) await get(key)
    expect(loads).toEqual(['a', 'b', 'c', 'a'])
  })
})
