import { fakeCounty } from './support/fake-county'
import { addressOf, aScreen, heading, press, seen, useScreens } from './support/screens'
import { drawOn } from './support/walk'

jest.setTimeout(900_000)
useScreens()

describe('the resident’s screens', () => {
  it('show a neutral page for every link that is not hers', async () => {
    for (const hash of ['#/resident/pages/entry/index', '#/resident/pages/entry/index?t=spent']) {
      const page = await aScreen(fakeCounty(), hash)
      await heading(page, '现在没有可以看的内容')
      await seen(page, 'neutral')
      await page.context().close()
    }
  })

  it('lead from the link to a receipt, item by item, and lose nothing on the way', async () => {
    const county = fakeCounty()
    const page = await aScreen(county, '#/resident/pages/entry/index?t=fresh')
    await heading(page, '王**，您好')
    // A short page has its footer at the bottom edge all the same.
    const bottom = await page.locator('.page-footer').evaluate((footer) => footer.getBoundingClientRect().bottom)
    expect(Math.round(bottom)).toBe(await page.evaluate(() => window.innerHeight))
    await seen(page, 'resident-welcome')
    await press(page, '开始')
    await page.getByRole('textbox', { name: '身份证号的最后四位' }).fill('1234')
    await page.getByRole('textbox', { name: '您是哪一天出生的' }).fill('19700101')
    await press(page, '好了')
    await page.getByRole('alert').filter({ hasText: '还可以试 4 次' }).waitFor()
    await seen(page, 'resident-match')
    await page.getByRole('textbox', { name: '身份证号的最后四位' }).fill('００１７')
    await page.getByRole('textbox', { name: '您是哪一天出生的' }).fill('１９７００１０１')
    await press(page, '好了')

    await page.getByText('第 1 项，共 3 项').waitFor()
    await seen(page, 'resident-item')
    await press(page, /^对$/)
    await page.getByText('第 2 项，共 3 项').waitFor()
    await press(page, '不对')
    await page.getByRole('textbox', { name: /应该是怎样的/ }).fill('我住在敬老院')
    await seen(page, 'resident-wrong')

    await page.reload()
    await page.getByText('第 2 项，共 3 项').waitFor()
    expect(await page.getByRole('textbox', { name: /应该是怎样的/ }).inputValue()).toBe('我住在敬老院')
    await press(page, '下一项')
    await press(page, '不想说')

    await heading(page, '您说的是这些')
    await page.getByText('您说应该是：我住在敬老院').waitFor()
    await seen(page, 'resident-summary')
    await press(page, '签字')
    await page.getByRole('radio', { name: '家里人' }).click()
    await drawOn(page, '在框里签名')
    await seen(page, 'resident-sign')
    await press(page, '交给残联')
    await heading(page, '收到了，谢谢您')
    await page.getByText('AB12-CD34').waitFor()
    await seen(page, 'resident-receipt')
    expect(JSON.parse(county.commands[0] ?? '')).toMatchObject({
      relation: 'relative',
      verdicts: [
        { item: 'marital_status', verdict: 'right' },
        { item: 'in_institution', verdict: 'wrong', correction: '我住在敬老院' },
        { item: 'res_medical', verdict: 'unsaid' },
      ],
    })
    await page.context().close()
  })

  it('send her waiting word as soon as she opens the link again', async () => {
    const county = fakeCounty()
    const page = await aScreen(county, '#/resident/pages/entry/index?t=matched')
    await press(page, '开始')
    for (const at of [1, 2, 3]) {
      await page.getByText(`第 ${at} 项，共 3 项`).waitFor()
      await press(page, /^对$/)
    }
    await press(page, '签字')
    await press(page, '不方便签字')
    county.fails(true)
    await press(page, '交给残联')
    await page.getByText('连上后会自动交').waitFor()
    await page.goto('about:blank')
    county.fails(false)
    await page.goto(addressOf('#/resident/pages/entry/index?t=matched'))
    await heading(page, '收到了，谢谢您')
    expect(county.commands).toHaveLength(1)
    await page.context().close()
  })

  it('let her hand it in without signing', async () => {
    const county = fakeCounty()
    const page = await aScreen(county, '#/resident/pages/entry/index?t=matched')
    await press(page, '开始')
    for (const at of [1, 2, 3]) {
      await page.getByText(`第 ${at} 项，共 3 项`).waitFor()
      await press(page, /^对$/)
    }
    await press(page, '签字')
    await press(page, '不方便签字')
    await press(page, '交给残联')
    await heading(page, '收到了，谢谢您')
    expect(JSON.parse(county.commands[0] ?? '')).toMatchObject({ relation: 'self', strokes: [] })
    await page.context().close()
  })
})
