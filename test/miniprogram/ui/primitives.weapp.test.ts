import { inflateSync } from 'node:zlib'
import { builtGallery } from '../../support/built-miniprogram'
import { launchWeapp, type Weapp } from '../../support/weapp-runner/launch'

jest.setTimeout(180_000)

let app: Weapp
beforeAll(async () => {
  const nowhere = 'http://127.0.0.1:18199'
  app = await launchWeapp({ dist: builtGallery('weapp'), apiUrl: nowhere, wechatUrl: nowhere, openid: 'invented' })
})
afterAll(() => app.close())

it.each([
  ['heading', '样例'],
  ['status', '已保存在手机上'],
  ['button', '什么是监护人'],
  ['alert', '没有发出 内容还在手机上'],
  ['status', '已发送'],
  ['list', '名单'],
  ['button', '样例甲 第一组 待修改'],
  ['progressbar', '发送进度 已发送 3 条，共 10 条'],
  ['img', '确认链接的二维码'],
  ['textbox', '姓名 与证件一致'],
  ['textbox', '证件号 少了一位，请核对'],
  ['textbox', '备注'],
  ['textbox', '查找'],
  ['button', '出生日期 请选择'],
  ['radiogroup', '是否就业'],
  ['radiogroup', '是否参保 看社保卡 请选择一项'],
  ['radio', '否 包括不清楚'],
  ['group', '需要哪些服务'],
  ['checkbox', '是'],
  ['tablist', '分类'],
  ['tab', '未完成'],
  ['button', '拍照'],
  ['img', '本人签名'],
  ['button', '清除 本人签名'],
  ['button', '危险'],
])('says %s "%s" to a screen reader', (role, name) => {
  expect(app.all()).toContainEqual({ role, name })
})

it('lets nothing without a name take a press', () => {
  const nameless = app.all().filter(({ role, name }) => /button|radio|checkbox|tab|textbox/.test(role) && name === '')
  expect(nameless).toEqual([])
})

it('takes typed text, a choice, several choices, a date and a tab', async () => {
  await app.type({ label: '姓名' }, '样例·甲')
  await app.tap({ name: '否', within: '是否就业' })
  await app.tap({ name: '否', within: '需要哪些服务' })
  await app.tap({ name: '是', within: '需要哪些服务' })
  await app.pick({ label: '出生日期' }, '1970-01-31')
  await app.tap('已完成')

  await app.waitFor('"name":"样例·甲"')
  await app.waitFor('"answer":"no"')
  await app.waitFor('"chosen":["yes","no"]')
  await app.waitFor('"date":"1970-01-31"')
  await app.waitFor('"tab":"second"')
  expect(app.tree()).toContain('- radio "否 包括不清楚" [checked]')
  expect(app.tree()).toContain('- tab "已完成" [selected]')
})

it('signs with a finger and clears', async () => {
  await app.signOn('本人签名')
  await app.waitFor('已签名 2 笔')
  await app.tap('清除 本人签名')
  await app.waitFor('未签名')
})

it('keeps the keyboard away from what is typed into, in each field', async () => {
  for (const name of ['姓名 与证件一致', '备注', '查找']) {
    const { element } = await app.find({ role: 'textbox', name })
    const input = element.matches('input, textarea') ? element : element.querySelector('input, textarea')
    expect([name, Number(input?.getAttribute('cursor-spacing')) >= 48]).toEqual([name, true])
  }
})

it('opens a dialog and closes it again', async () => {
  await app.tap('普通')
  const { element } = await app.find({ role: 'dialog', name: '确定吗' })
  // What lies behind is not read out while it is open.
  expect(element.getAttribute('aria-modal')).toBe('true')
  await app.tap('好')
  await app.waitUntilGone({ role: 'dialog', name: '确定吗' })
})

it('draws the QR code as a picture', async () => {
  const { element } = await app.find({ role: 'img', name: '确认链接的二维码' })
  const source = element.getAttribute('src') ?? element.querySelector('img')?.getAttribute('src') ?? ''
  const png = Buffer.from(source.split(',')[1] ?? '', 'base64')
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect(inflateSync(png.subarray(41, png.length - 16))).toHaveLength(640 * 81)
})

it('hands a query over decoded, and goes back', async () => {
  await app.tap('打开第二页')
  await app.waitFor('{"t":"a b"}')
  expect(app.title()).toBe('第二页')
  await app.back()
  await app.waitFor({ role: 'heading', name: '样例' })
})
