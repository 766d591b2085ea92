import { beginning, day, get, post, takeToken, world } from './support/wechat'

describe('a link', () => {
  const link = { path: 'resident/pages/confirm/index', query: 'token=abc', expire_type: 1, expire_interval: 30 }
  const generate = async (change = {}) =>
    post('/wxa/generate_urllink', { ...link, ...change }, (await takeToken()).access_token)

  it('opens its page until it expires', async () => {
    const { url_link, ...answer } = await generate()
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok' })
    const opens = () => get('/_device/link', { url_link: String(url_link) })
    expect(await opens()).toMatchObject({
      path: link.path,
      query: 'token=abc',
      expire_time: (beginning + 30 * day) / 1000,
    })
    expect(await (await fetch(String(url_link))).text()).toContain('resident/pages/confirm/index')
    world.now += 30 * day
    expect(await opens()).toMatchObject({ errcode: 40066 })
    expect((await fetch(String(url_link))).status).toBe(404)
  })

  it.each([
    [{ expire_interval: 31 }, 85401],
    [{ expire_interval: 0 }, 85401],
    [{ expire_interval: undefined }, 85401],
    [{ expire_type: 0 }, 85401],
    [{ expire_type: 0, expire_time: beginning / 1000 + 59 }, 85401],
    [{ expire_type: 0, expire_time: (beginning + 30 * day) / 1000 + 1 }, 85401],
    [{ expire_type: 0, expire_time: (beginning + 30 * day) / 1000 }, 0],
    [{ expire_type: 2 }, 40097],
    [{ path: 'nowhere' }, 40165],
    [{ path: 'pages/opening/index?a=b' }, 40165],
    [{ path: '/pages/opening/index' }, 0],
    [{ path: '' }, 0],
    [{ query: '名=王' }, 40212],
    [{ query: 'x'.repeat(1025) }, 40212],
    [{ env_version: 'beta' }, 85402],
  ])('with %j is answered with %d', async (change, errcode) => {
    expect(await generate(change)).toMatchObject({ errcode })
  })

  it('is made as often as the day allows', async () => {
    const codes = async () => [
      (await generate()).errcode,
      (await generate()).errcode,
      (await generate()).errcode,
      (await generate()).errcode,
    ]
    expect(await codes()).toEqual([0, 0, 0, 45009])
    // Midnight in Beijing.
    world.now = Date.parse('2026-09-30T16:00:00Z')
    expect((await generate()).errcode).toBe(0)
  })
})
