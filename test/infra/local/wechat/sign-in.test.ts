import { account, beginning, get, minute, post, takeToken, world } from './support/wechat'

describe('signing in', () => {
  const query = { appid: account.appId, secret: account.secret, grant_type: 'authorization_code' }
  const login = async (openid = 'collector') => String((await post('/_device/login', { openid })).code)
  const exchange = async (more: Record<string, string>) => get('/sns/jscode2session', { ...query, ...more })

  it('tells who holds the phone, once', async () => {
    const js_code = await login()
    const session = await exchange({ js_code })
    expect(session).toEqual({ openid: 'collector', session_key: expect.stringMatching(/^.{22}==$/) })
    expect(await exchange({ js_code })).toMatchObject({
      errcode: 40163,
      errmsg: expect.stringMatching(/^code been used rid: /),
    })
  })

  it('needs the code within five minutes', async () => {
    const js_code = await login()
    world.now += 5 * minute
    expect(await exchange({ js_code })).toMatchObject({ errcode: 40029 })
  })

  it.each([
    [{ js_code: 'guess' }, 40029],
    [{ js_code: '' }, 41008],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ appid: 'wx_other' }, 40013],
    [{ secret: 'guess' }, 40125],
    [{ grant_type: 'client_credential' }, 40002],
  ])('with %j is refused', async (change, errcode) => {
    const js_code = await login()
    expect(await exchange({ js_code, ...change } as Record<string, string>)).toMatchObject({ errcode })
    expect(await exchange({ js_code })).toMatchObject({ openid: 'collector' })
  })

  it('is asked with GET', async () => {
    expect(await post('/sns/jscode2session', query)).toMatchObject({ errcode: 43001 })
  })
})

describe('the phone number', () => {
  it('is told once, with when and to whom it was given', async () => {
    const { access_token } = await takeToken()
    const { code } = await post('/_device/phone', { openid: 'resident', phone: '13900000000' })
    const ask = () => post('/wxa/business/getuserphonenumber', { code }, access_token)
    const watermark = { timestamp: beginning / 1000, appid: account.appId }
    const phone_info = { phoneNumber: '13900000000', purePhoneNumber: '13900000000', countryCode: '86', watermark }
    expect(await ask()).toEqual({ errcode: 0, errmsg: 'ok', phone_info })
    expect(await ask()).toMatchObject({ errcode: 40029 })
  })

  it('needs the code within five minutes', async () => {
    const { access_token } = await takeToken()
    const { code } = await post('/_device/phone', { openid: 'resident', phone: '13900000000' })
    world.now += 5 * minute
    expect(await post('/wxa/business/getuserphonenumber', { code }, access_token)).toMatchObject({ errcode: 40029 })
  })
})
