import type { Page } from 'playwright-core'
import { lastYear, visited } from '../features/support/rows'
import { type FakeCounty, fakeCounty } from './support/fake-county'
import { heading, press, seen, signedIn, useScreens } from './support/screens'

jest.setTimeout(900_000)
useScreens()

const early = visited({
  ...{ personId: '5'.repeat(32), name: '李早登', initials: 'LZD', reconfirmation: 'due' },
  ...{ prior: { ...lastYear, employed: 'no' } },
})

async function atQuestions(county: FakeCounty): Promise<Page> {
  const page = await signedIn(county)
  await page.getByRole('button', { name: /^王秀英/ }).click()
  await press(page, '开始登记')
  await heading(page, '王秀英的登记')
  return page
}

const toGroup = async (page: Page, title: string) => {
  await page.getByText('所有分组').click()
  await page
    .getByRole('list', { name: '所有分组' })
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click()
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${title}`) }).waitFor()
}

const opens = (page: Page, name: string | RegExp) => page.locator('summary', { hasText: name }).first().click()

describe('at a question', () => {
  it('the handbook and the reason open in place, without a network', async () => {
    const county = fakeCounty()
    const page = await atQuestions(county)
    county.fails(true)
    await toGroup(page, '就业')
    await page.locator('summary[aria-label^="说明：是否就业"]').click()
    await page.getByRole('heading', { level: 3, name: '这样问' }).waitFor()
    await page.getByRole('heading', { level: 3, name: '为什么问这一题' }).waitFor()
    await page.getByText('“年龄”是56').waitFor()
    await seen(page, 'question-help')
    await page.context().close()
  })

  it('a finding says which answers caused it, each a tap away, and what settles it', async () => {
    const page = await atQuestions(fakeCounty())
    await toGroup(page, '就业')
    await page
      .getByRole('radiogroup', { name: /是否就业/ })
      .getByRole('radio', { name: '否' })
      .click()
    await page.getByRole('radio', { name: '家庭成员供养' }).click()
    await page
      .getByRole('group', { name: /目前就业帮扶需求/ })
      .getByRole('checkbox', { name: '无' })
      .click()
    const doubt = page.getByRole('alert').filter({ hasText: '又没有就业帮扶需求' })
    await doubt.locator('summary', { hasText: '为什么' }).click()
    await doubt.getByText('“残疾等级”是3').waitFor()
    await doubt.getByRole('button', { name: /^核对“是否就业”/ }).waitFor()
    await doubt.getByText('情况属实的，写明理由就可以继续。').waitFor()
    await seen(page, 'finding-why')
    await doubt.getByRole('button', { name: /^“是否就业”答的是“否”/ }).click()
    await page.locator('.anchor:focus', { hasText: '是否就业' }).waitFor()
    await page.context().close()
  })

  it('what is not asked says why', async () => {
    const page = await atQuestions(fakeCounty())
    await page.getByText('所有分组').click()
    await opens(page, '没有问的题')
    await page
      .getByText(/所以不问$/)
      .first()
      .waitFor()
    await seen(page, 'not-asked')
    await page.context().close()
  })
})

describe('the handbook', () => {
  it('is found from the list, by words, initials and number, by group and as lessons, without a network', async () => {
    const county = fakeCounty()
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^王秀英/ }).waitFor()
    county.fails(true)
    await page.getByText('更多').click()
    await press(page, '工作手册')
    await heading(page, '工作手册')
    await page.getByRole('heading', { level: 2, name: '短课：半分钟一张' }).waitFor()
    await seen(page, 'handbook')
    for (const words of ['生活来源', 'wjyzyshly']) {
      await page.getByRole('searchbox').fill(words)
      await page.locator('summary', { hasText: '主要生活来源' }).first().waitFor()
    }
    await page.getByRole('searchbox').fill('没有这样的词')
    await page.getByText('没有找到，换个词试试。').waitFor()
    await page.getByRole('searchbox').fill('户口')
    await opens(page, '户口性质')
    await page.getByRole('heading', { level: 3, name: '容易出错的地方' }).waitFor()
    await seen(page, 'handbook-found')
    await page.context().close()
  })
})

describe('confirming again', () => {
  it('goes group by group, outlives a kill, waits in the outbox without a network, and is sent once', async () => {
    const county = fakeCounty({}, [early])
    const page = await signedIn(county)
    await page.getByRole('button', { name: /^李早登.*待复核/ }).click()
    await seen(page, 'person-reconfirm')
    county.fails(true)
    await page.getByRole('button', { name: '复核', exact: true }).click()
    await heading(page, '李早登的复核')
    await page.getByText('还有 2 组没有问').waitFor()
    await seen(page, 'reconfirm')
    await press(page, '没有变化：登记对象')
    await page.getByText('还有 1 组没有问').waitFor()

    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await page.getByText('还有 1 组没有问').waitFor()
    await press(page, '没有变化：基本信息')
    await press(page, '复核完成')
    await page.getByRole('alert').filter({ hasText: '请选择怎样联系的' }).waitFor()
    await page.getByRole('radio', { name: '打电话' }).click()
    await press(page, '复核完成')
    await page.getByText('复核在待发送里。').waitFor()
    expect(county.commands).toEqual([])

    county.fails(false)
    await press(page, '返回')
    await page.getByRole('button', { name: /^李早登.*已保存/ }).waitFor()
    expect(county.commands.map((body) => JSON.parse(body))).toMatchObject([
      { version: 1, groups: ['header', 'basic'], method: 'phone' },
    ])
    await page.context().close()
  })

  it('leads to that group of a new sitting when something changed', async () => {
    const page = await signedIn(fakeCounty({}, [early]))
    await page.getByRole('button', { name: /^李早登.*待复核/ }).click()
    await page.getByRole('button', { name: '复核', exact: true }).click()
    await press(page, '有变化：基本信息，重新登记')
    await heading(page, '李早登的登记')
    await page.getByRole('heading', { level: 2, name: /^基本信息/ }).waitFor()
    await page.context().close()
  })
})
