import type { Page } from 'playwright-core'
import { sha256 } from '../features/support/county'
import { fakeCounty } from './support/fake-county'
import { aScreen, heading, press, seen, seenLarge, signedIn, twice, useScreens } from './support/screens'
import { aPhoto, drawOn } from './support/walk'

jest.setTimeout(900_000)
useScreens()

/** Group after group: as last year where possible, otherwise the first answer that fits. */
async function answerEverything(page: Page): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await page.getByText('各项都已答好').isVisible()) return
    const same = page.getByRole('button', { name: /^(本组其余|与去年一致|核实过)/ })
    if ((await same.count()) > 0) {
      await same.first().click()
      continue
    }
    await answerOpenItem(page)
  }
  throw new Error('Still not answered.')
}

async function answerOpenItem(page: Page): Promise<void> {
  await press(page, /去第一处$/)
  const anchor = page.locator('.anchor:focus')
  const label = (await anchor.textContent()) ?? ''
  const same = anchor.getByRole('button', { name: /^(与去年一致|核实过)/ })
  if ((await same.count()) > 0) return same.click()
  const reason = anchor.getByRole('textbox', { name: '请说明情况' })
  if ((await reason.count()) > 0 && (await reason.first().inputValue()) === '') {
    for (const box of await reason.all()) await box.fill('已核实')
    await page.keyboard.press('Tab')
  } else if ((await anchor.getByRole('radio').count()) > 0) {
    await (label.includes('调查方式') ? anchor.getByRole('radio').first() : anchor.getByRole('radio').last()).click()
  } else if ((await anchor.getByRole('checkbox').count()) > 0) {
    await anchor.getByRole('checkbox').last().click()
  } else {
    await anchor
      .getByRole('textbox')
      .first()
      .fill(/年龄|人数|几/.test(label) ? '1' : '王秀英')
    await page.keyboard.press('Tab')
  }
}

describe('the collector’s screens', () => {
  it('refuse a wrong code with a sentence, and have names and roles', async () => {
    const page = await aScreen(fakeCounty())
    await heading(page, '登记员登录')
    await seen(page, 'sign-in')
    await press(page, '登录')
    await page.getByRole('alert').filter({ hasText: '请填写账号和 6 位数字的验证码' }).waitFor()
    await page.getByRole('textbox', { name: '账号' }).fill('li-na')
    await page.getByRole('textbox', { name: '验证码' }).fill('000000')
    await press(page, '登录')
    await page.getByRole('alert').filter({ hasText: '账号或验证码不对' }).waitFor()
    await page.context().close()
  })

  it('find a person by name, initials and number, and by what is left to do', async () => {
    const page = await signedIn(fakeCounty())
    const rows = page.getByRole('list', { name: '名单' }).getByRole('button')
    await rows.nth(3).waitFor()
    await seen(page, 'village')
    for (const words of ['桂兰', 'cgl']) {
      await page.getByRole('searchbox').fill(words)
      expect(await rows.allTextContents()).toEqual([expect.stringContaining('陈桂兰')])
    }
    // One way to clear: where a browser would put its own cross, a press only sets the cursor.
    const box = await page.getByRole('searchbox').boundingBox()
    if (!box) throw new Error('no search field')
    await page.mouse.click(box.x + box.width - 22, box.y + box.height / 2)
    expect(await page.getByRole('searchbox').inputValue()).toBe('cgl')
    await press(page, '清除')
    expect(await page.getByRole('searchbox').inputValue()).toBe('')
    await page.getByRole('tab', { name: /^待办/ }).click()
    expect(await rows.allTextContents()).toEqual([expect.stringContaining('退回，要改')])
    await rows.first().click()
    await heading(page, '陈桂兰')
    await page.getByText('婚姻状况：与户口簿不一致，请核实').waitFor()
    await seen(page, 'person-returned')
    await page.context().close()
  })

  it('lead from last year’s answers to a queued command without a network, and survive a reload on the way', async () => {
    const county = fakeCounty()
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    county.fails(true)
    await page.getByRole('button', { name: /^王秀英/ }).click()
    await press(page, '开始登记')
    await heading(page, '王秀英的登记')
    await seen(page, 'interview')
    await answerEverything(page)
    await seen(page, 'interview-answered')
    await page.getByText('已存到手机上').waitFor()

    // Killed, and opened again, still without a network.
    const person = page.url()
    await page.goto('about:blank')
    await page.goto(person)
    await page.getByText('各项都已答好').waitFor()
    // Nothing lies behind the first screen after a kill: back leads to the list.
    const reopened = await page.context().newPage()
    await county.serve(reopened)
    await reopened.goto(person)
    await heading(reopened, '王秀英的登记')
    await press(reopened, '返回')
    await heading(reopened, '白沙村')
    await reopened.close()
    await press(page, '照片、宣读和签字')

    await heading(page, '照片')
    const file = { name: 'home.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(page) }
    const chooser = page.waitForEvent('filechooser')
    await press(page, '拍照')
    await (await chooser).setFiles(file)
    await page.getByRole('img', { name: '刚才拍的合影' }).waitFor()
    await seen(page, 'evidence')
    await press(page, '宣读和签字')

    await heading(page, '当面宣读')
    await page.getByText('您的婚姻情况：已婚有配偶。').waitFor()
    await page
      .getByRole('status')
      .filter({ hasText: /还要约 10 秒/ })
      .waitFor()
    expect(await page.getByRole('button', { name: /^请读完再确认（还有 \d 秒）$/ }).isDisabled()).toBe(true)
    // A reload does not begin it anew, and does not get around it.
    await page.reload()
    await heading(page, '当面宣读')
    await page.getByRole('status').filter({ hasText: '读完以后，请按“已当面宣读' }).waitFor()
    await seen(page, 'read-back')
    await press(page, /^已当面宣读/)

    await heading(page, '签字')
    await page.getByText('请先把上面的情况说明写好，再签字').waitFor()
    expect(await page.getByRole('img').count()).toBe(0)
    for (const box of await page.getByRole('textbox', { name: '请说明情况' }).all()) {
      if ((await box.inputValue()) === '') await box.fill('情况简单')
    }
    await page.keyboard.press('Tab')
    await page.getByRole('radio', { name: '本人签字' }).click()
    await page.getByRole('radio', { name: '周强' }).click()
    await drawOn(page, '王秀英签字')
    await drawOn(page, '登记员李娜签字')
    await drawOn(page, '登记员周强签字')
    await seen(page, 'sign')
    // A cheap phone: pages come into sight long after their address is there.
    const slow = await page.context().newCDPSession(page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
    await press(page, '完成登记')
    await heading(page, '登记完成')
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await seen(page, 'finished')
    await press(page, '回到名单')
    await page.getByRole('button', { name: /^王秀英.*待发送/ }).waitFor()
    // The list has tried by itself on being shown, and gave up: from here on only a finger sends.
    await page.getByText('连不上网络。您的内容都在手机上').waitFor()
    expect(county.commands).toEqual([])

    county.fails(false)
    await press(page, '待发送 1 份')
    await press(page, '现在发送')
    await page.getByText('没有待发送的，都已收到回执。').waitFor()
    await press(page, '返回')

    await heading(page, '白沙村')
    await page.getByRole('button', { name: /^王秀英.*已保存/ }).waitFor()
    const [body = ''] = county.commands
    expect(JSON.parse(body)).toMatchObject({ baseVersion: 0, interview: { answers: { marital_status: 'married' } } })
    await press(page, '没有待发送的')
    await heading(page, '待发送')
    const code = `${sha256(body).slice(0, 4)}-${sha256(body).slice(4, 8)}`.toUpperCase()
    await page.getByText(`核对码 ${code}`).waitFor()
    await seen(page, 'outbox')
    await page.context().close()
  })

  it('make a link with its code, record an attempt, and speak English when asked', async () => {
    const county = fakeCounty()
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^阿卜杜/ }).click()
    await press(page, '本人确认链接')
    await press(page, '生成链接')
    await page.getByRole('img', { name: '本人确认链接的二维码' }).waitFor()
    await seen(page, 'link')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await press(page, '复制链接')
    await page.getByText('已复制').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('望城区残联的李娜请您核对自己的登记')
    await press(page, '返回')
    await press(page, '记录一次联系')
    await page.getByRole('radio', { name: '打电话' }).click()
    await page.getByRole('radio', { name: '不在家' }).click()
    await page.getByRole('textbox', { name: '情况说明' }).fill('邻居说周末才回来')
    await page.getByLabel('约好下次哪一天').fill('2199-01-01')
    await press(page, '记下来')
    await page.getByRole('alert').filter({ hasText: '日期不对' }).waitFor()
    // What is not recorded yet is not lost without a question.
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    const made = await page.getByLabel('哪一天联系的').inputValue()
    await page.getByLabel('约好下次哪一天').fill(made)
    await seen(page, 'attempt')
    await seenLarge(page, 'attempt')
    county.fails(true)
    await twice(page, '记下来')
    await heading(page, '阿卜杜·热西提')
    await page.getByRole('heading', { name: '联系记录' }).waitFor()
    await page.getByText(/不在家 · 约好.*再来 · 邻居说周末才回来/).waitFor()
    await seen(page, 'person-contacts')
    await seenLarge(page, 'person-contacts')
    county.fails(false)
    await press(page, '返回')
    await page.getByText('更多').click()
    await press(page, '设置')
    await page.getByRole('radio', { name: 'English' }).click()
    await heading(page, 'Settings')
    await seen(page, 'settings')
    await page.context().close()
  })
})
