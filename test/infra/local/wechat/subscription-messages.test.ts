import { get, post, takeToken } from './support/wechat'

describe('a message', () => {
  const message = {
    touser: 'resident',
    template_id: 'template-1',
    page: 'resident/pages/confirm/index?token=abc',
    data: {
      thing1: { value: '您的登记表请本人确认' },
      date2: { value: '2026年10月1日' },
      phrase3: { value: '待确认' },
    },
  }
  const send = async (change = {}) =>
    post('/cgi-bin/message/subscribe/send', { ...message, ...change }, (await takeToken()).access_token)
  const subscribe = () => post('/_device/subscribe', { openid: 'resident', template: 'template-1' })

  it('arrives once for each time the person said yes', async () => {
    await post('/_device/login', { openid: 'resident' })
    expect(await send()).toMatchObject({ errcode: 43101 })
    await subscribe()
    expect(await send()).toEqual({ errcode: 0, errmsg: 'ok', msgid: 1 })
    expect(await send()).toMatchObject({ errcode: 43101 })
    const values = { thing1: '您的登记表请本人确认', date2: '2026年10月1日', phrase3: '待确认' }
    const { messages } = await get('/_device/messages', { openid: 'resident' })
    expect(messages).toEqual([{ template: 'template-1', page: message.page, values, at: '2026-09-30T00:00:00.000Z' }])
  })

  it.each([
    [{ touser: 'nobody' }, 40003],
    [{ touser: '' }, 40003],
    [{ template_id: '' }, 40037],
    [{ template_id: 'template-2' }, 43101],
    [{ page: 'nowhere' }, 41030],
    [{ data: undefined }, 47003],
    [{ data: {} }, 47003],
    [{ data: { thing1: {} } }, 47003],
    [{ data: { unknown1: { value: 'x' } } }, 47003],
  ])('with %j is refused, and the yes stays', async (change, errcode) => {
    await subscribe()
    expect(await send(change)).toMatchObject({ errcode })
    expect(await send()).toMatchObject({ errcode: 0 })
  })
})
