import { type Answer, credential, get, minute, post, takeToken, world } from './support/wechat'

describe('the stable token', () => {
  const isValid = async (token: string | undefined) =>
    (await post('/wxa/business/getuserphonenumber', { code: 'x' }, token)).errcode

  it('stays the same until its last five minutes, when old and new are both valid', async () => {
    const first = await takeToken()
    expect(first.expires_in).toBe(7200)
    world.now += 100 * minute
    expect(await takeToken()).toEqual({ ...first, expires_in: 1200 })
    world.now += 16 * minute
    const second = await takeToken()
    expect(second).toEqual({ access_token: expect.any(String), expires_in: 7200 })
    expect(second.access_token).not.toBe(first.access_token)
    expect([await isValid(first.access_token), await isValid(second.access_token)]).toEqual([40029, 40029])
    world.now += 4 * minute
    expect([await isValid(first.access_token), await isValid(second.access_token)]).toEqual([42001, 40029])
  })

  it('is replaced at once when forced, but not twice in thirty seconds', async () => {
    const first = await takeToken()
    const second = await takeToken({ force_refresh: true })
    expect([await isValid(first.access_token), await isValid(second.access_token)]).toEqual([40001, 40029])
    expect((await takeToken({ force_refresh: true })).access_token).toBe(second.access_token)
    world.now += 31_000
    expect((await takeToken({ force_refresh: true })).access_token).not.toBe(second.access_token)
  })

  it('is forced at most twenty times a day', async () => {
    for (let time = 0; time < 20; time++) {
      expect((await takeToken({ force_refresh: true })).errcode).toBeUndefined()
      world.now += minute
    }
    expect((await takeToken({ force_refresh: true })).errcode).toBe(45009)
    expect((await takeToken()).errcode).toBeUndefined()
  })

  it.each([
    [{ grant_type: 'authorization_code' }, 40002],
    [{ appid: 'wx_other' }, 40013],
    [{ secret: 'guess' }, 40125],
    [{ secret: undefined }, 41004],
  ])('is refused for %j', async (change, errcode) => {
    expect(await post('/cgi-bin/stable_token', { ...credential, ...change })).toMatchObject({ errcode })
  })

  it('is asked with a POST of JSON', async () => {
    const raw = async (body: string) =>
      (await (await fetch(`${world.url}/cgi-bin/stable_token`, { method: 'POST', body })).json()) as Answer
    expect([(await raw('')).errcode, (await raw('a=b')).errcode, (await raw('[]')).errcode]).toEqual([
      44002, 47001, 47001,
    ])
    expect(await get('/cgi-bin/stable_token')).toMatchObject({ errcode: 43002 })
  })

  it.each([
    ['/wxa/business/getuserphonenumber'],
    ['/wxa/generate_urllink'],
    ['/cgi-bin/message/subscribe/send'],
    ['/wxa/getwxacodeunlimit'],
  ])('is wanted by %s', async (path) => {
    expect([(await post(path, {})).errcode, (await post(path, {}, 'guess')).errcode]).toEqual([41001, 40001])
  })
})
