import { inflateSync } from 'node:zlib'
import { post, takeToken, world } from './support/wechat'

describe('a mini-program code', () => {
  const draw = async (change = {}) => {
    const { access_token } = await takeToken()
    const body = JSON.stringify({ scene: 'a=1', page: 'pages/opening/index', ...change })
    return fetch(`${world.url}/wxa/getwxacodeunlimit?access_token=${access_token}`, { method: 'POST', body })
  }

  it('is a whole PNG of the size asked for, which says what it stands for', async () => {
    const response = await draw({ width: 300 })
    expect(response.headers.get('content-type')).toBe('image/png')
    const image = Buffer.from(await response.arrayBuffer())
    expect(image.subarray(1, 4).toString()).toBe('PNG')
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([300, 300])
    expect(image.includes('page=pages/opening/index scene=a=1')).toBe(true)
    const start = image.indexOf('IDAT')
    expect(inflateSync(image.subarray(start + 4, start + 4 + image.readUInt32BE(start - 4)))).toHaveLength(300 * 39)
  })

  it.each([
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '王秀英' }, 40129],
    [{ page: 'nowhere' }, 41030],
    [{ page: '/pages/opening/index' }, 41030],
    [{ width: 279 }, 40097],
    [{ width: 1281 }, 40097],
  ])('with %j is refused', async (change, errcode) => {
    expect(await (await draw(change)).json()).toMatchObject({ errcode })
  })

  it('may name a page that is not published yet if told not to check', async () => {
    expect((await draw({ page: 'nowhere', check_path: false })).headers.get('content-type')).toBe('image/png')
  })
})

it.each(['/_device/login', '/_device/phone', '/_device/subscribe'])('%s needs to know who', async (path) => {
  expect(await post(path, {})).toMatchObject({ errcode: 40097 })
})
