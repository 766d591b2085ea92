import type { Page } from 'playwright-core'
import { type FakeCounty, fakeCounty } from './support/fake-county'
import { aScreen, heading, press, seen, useScreens } from './support/screens'
import { drawOn } from './support/walk'

jest.setTimeout(900_000)
useScreens()

async function signedIn(county: FakeCounty): Promise<Page> {
  const page = await aScreen(county)
  await heading(page, '登记员登录')
  await page.getByRole('textbox', { name: '账号' }).fill('li-na')
  await page.getByRole('textbox', { name: '验证码' }).fill('123456')
  await press(page, '登录')
  await heading(page, '白沙村')
  return page
}

/** From one open item to the next: last year's where it stands, otherwise the first answer that fits. */
async function answerEverything(page: Page): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (await page.getByText('各项都已答好').isVisible()) return
    await press(page, /去第一处$/)
    const anchor = page.locator('.anchor:focus')
    const same = anchor.getByRole('button', { name: /^与去年一致/ })
    const reason = anchor.getByRole('textbox', { name: '请说明情况' })
    if ((await same.count()) > 0) await same.first().click()
    else if ((await reason.count()) > 0) await reason.fill('已核实')
    else if ((await anchor.getByRole('radio').count()) > 0) await anchor.getByRole('radio').first().click()
    else await anchor.getByRole('textbox').first().fill('1')
    await page.keyboard.press('Tab')
  }
  throw new Error('Still not answered.')
}

/** The title is on the glass, not somewhere above it. */
async function atTop(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const titles = document.querySelectorAll('h1')
    return (titles[titles.length - 1]?.getBoundingClientRect().top ?? -1) >= 0
  })
}

describe('the screens of the village’s form', () => {
  it('are not for a collector', async () => {
    const page = await signedIn(fakeCounty())
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    expect(await page.getByRole('button', { name: '社区登记表' }).count()).toBe(0)
    await page.context().close()
  })

  it('lead a leader from last year’s answers to a signed form without a network, and send both when there is one', async () => {
    const county = fakeCounty({ role: 'leader' })
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    await page.getByRole('button', { name: '没有待发送的' }).waitFor()
    await seen(page, 'village-leader')
    county.fails(true)
    await press(page, '社区登记表')
    await heading(page, '白沙村的社区登记表')
    await page.getByText('去年：2000').first().waitFor()
    await seen(page, 'community-village')
    await press(page, '本组其余 3 项都与去年一致')
    await page.mouse.wheel(0, 2000)
    await press(page, '下一组')
    await atTop(page)
    await page.getByText('持证残疾人数', { exact: true }).waitFor()
    await page.getByText('42', { exact: true }).waitFor()
    await page.getByRole('radio', { name: '否' }).click()
    await page.getByText('请写明实际有多少人、差在哪里').waitFor()
    await seen(page, 'community-persons')

    await answerEverything(page)
    await page.getByText('已存到手机上').waitFor()
    await page.reload()
    await page.getByText('各项都已答好').waitFor()
    await seen(page, 'community-answered')
    await press(page, '填好了，请负责人签字')

    await heading(page, '负责人核对、签字')
    await atTop(page)
    await press(page, '签好了，交上去')
    await page.getByRole('alert').filter({ hasText: '请写好姓名和职务' }).waitFor()
    await page.getByRole('textbox', { name: '负责人姓名' }).fill('周国强')
    await page.getByRole('textbox', { name: '职务' }).fill('村委会主任')
    await drawOn(page, '周国强签字')
    await seen(page, 'community-sign')
    await press(page, '签好了，交上去')
    await heading(page, '社区登记表')
    await page.getByText('已填好，还在手机上').waitFor()
    await page.getByText('在待发送里').waitFor()
    await atTop(page)
    await seen(page, 'community-handed-over')
    expect(county.commands).toEqual([])

    county.fails(false)
    await press(page, '返回')
    await press(page, /^(待发送|没有待发送的)/)
    await heading(page, '待发送')
    if ((await page.getByRole('button', { name: '现在发送' }).count()) > 0) await press(page, '现在发送')
    await page.getByText('没有待发送的，都已收到回执。').waitFor()
    await seen(page, 'community-outbox')
    const [form, confirmation] = county.commands.map((body) => JSON.parse(body))
    expect(form).toMatchObject({ baseVersion: 0, form: { answers: { v_pop: 2000, v_cert_total_agrees: 'no' } } })
    expect(confirmation).toMatchObject({ name: '周国强', role: '村委会主任' })
    await page.context().close()
  })
})
