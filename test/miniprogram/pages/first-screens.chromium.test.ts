import type { Page } from 'playwright-core'
import { type FakeCounty, fakeCounty, township } from './support/fake-county'
import { aScreen, heading, press, seen, seenLarge, useScreens } from './support/screens'

jest.setTimeout(900_000)
useScreens()

async function signsIn(county: FakeCounty): Promise<Page> {
  const page = await aScreen(county)
  await heading(page, '登记员登录')
  await page.getByRole('textbox', { name: '账号' }).fill('li-na')
  await page.getByRole('textbox', { name: '验证码' }).fill('123456')
  await press(page, '登录')
  return page
}

describe('the first screens', () => {
  it('tell an account without a campaign whom to ask, and let it go', async () => {
    const page = await signsIn(fakeCounty({ campaigns: [] }))
    await page.getByText('您的账号还没有分配年度调查，请联系县残联。').waitFor()
    await seen(page, 'no-campaign')
    await press(page, '退出登录')
    await heading(page, '登记员登录')
    await page.context().close()
  })

  it('let whoever works in many villages choose one, also after the network was away', async () => {
    const county = fakeCounty({ scope: township })
    const page = await signsIn(county)
    await press(page, '白沙村')
    await heading(page, '白沙村')
    await page.getByText('更多').click()
    await press(page, '换一个村（社区）')
    await page.getByText('选一个村（社区）').waitFor()
    await seen(page, 'region')

    county.fails(true)
    await page.reload()
    await page.getByText('连不上网络').waitFor()
    await seen(page, 'region-unreachable')
    county.fails(false)
    await press(page, '再试一次')
    await press(page, '白沙村')
    await heading(page, '白沙村')
    await page.context().close()
  })

  it('do not say that there is no list while the first one is being fetched', async () => {
    const page = await aScreen(fakeCounty())
    let answer: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/bundle**', (route) => held.then(() => route.fallback()))
    // Every sentence ever shown, however briefly.
    await page.evaluate(() => {
      const said = new Set<string>()
      Object.assign(window, { said })
      new MutationObserver(() => said.add(document.body.textContent ?? '')).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
    await heading(page, '登记员登录')
    await page.getByRole('textbox', { name: '账号' }).fill('li-na')
    await page.getByRole('textbox', { name: '验证码' }).fill('123456')
    await press(page, '登录')
    await page.getByText('正在更新名单').waitFor()
    await seen(page, 'first-list')
    await seenLarge(page, 'first-list')
    answer()
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    const said = await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said].join('\n'))
    expect(said).toContain('正在更新名单')
    expect(said).not.toContain('手机上还没有名单')
    await page.context().close()
  })

  it('show a person before anybody has been with her', async () => {
    const page = await signsIn(fakeCounty())
    await page.getByRole('button', { name: /^王秀英/ }).click()
    await heading(page, '王秀英')
    await page.getByRole('button', { name: '开始登记' }).waitFor()
    await seen(page, 'person')
    await page.context().close()
  })
})
