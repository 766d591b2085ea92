import type { Browser, Page } from 'playwright-core'
import { invite } from '../../console/cli/demonstration/accounts'
import { graveFaults } from '../axe/console-log'
import { workbookOf } from '../functions/campaigns/local-form'
import { openBrowser } from '../support/browser'
import { type System, startSystem } from '../support/system'
import { entersConsole } from './drivers/console/enter'
import { type Office, openOffice } from './office/county-office'
import { operatorOf } from './office/operator'

// A first start in a fresh checkout builds everything.
jest.setTimeout(1_200_000)

const account = 'c92-forms'

let system: System
let office: Office
let browser: Browser
let page: Page
const crashes: string[] = []

beforeAll(async () => {
  system = await startSystem()
  const operator = operatorOf(system)
  office = await openOffice(system, operator, '92')
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  page.on('pageerror', ({ message }) => crashes.push(message))
  await invite(operator, { account, role: 'county', scope: office.county, name: '郑县办' })
  await entersConsole(page, system, account)
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
})

const open = (address: string, campaign = office.campaignId) =>
  page.goto(`${system.url}/console/${campaign}/${address}`)

/** The answer to a command: who goes to another page before it has come takes the command back. */
const accepted = async (path: string, press: () => Promise<void>): Promise<void> => {
  const [answer] = await Promise.all([page.waitForResponse((response) => response.url().endsWith(path)), press()])
  expect([answer.status(), await answer.text()]).toEqual([200, expect.any(String)])
}

/** Nobody is shut out of what stands on the page now, and on a narrow screen nothing stands beside it. */
async function isForEverybody(): Promise<void> {
  expect(await graveFaults(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  // The menu folds a moment later.
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth)
  await page.setViewportSize({ width: 1440, height: 900 })
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3_600_000).toISOString().slice(0, 10)

const brokenWorkbook = (): Buffer => {
  const survey = [
    ['type', 'name', 'label'],
    ['text', 'why', ''],
    ['image', 'house', '房屋照片'],
  ]
  const settings = [
    ['form_title', 'form_id'],
    ['试', 'try_1'],
  ]
  return Buffer.from(workbookOf({ survey, settings }), 'base64')
}

describe('the pages about forms', () => {
  it.each([
    ['form', '最低生活保障'],
    ['form?words=是否就业', '是否就业'],
    ['form?tab=compare&before=ed2019&after=ed2022', '处不同'],
    ['form?tab=checks&level=hard', 'H02'],
    ['form?tab=checks&item=employed', '工作手册'],
    ['form?tab=extensions', '这次调查没有扩展内容'],
    ['community', '柳树村'],
    ['community?village=990192001201', '组长还没有填'],
  ])('%s shows %s', async (address, words) => {
    await open(address)
    await page.getByText(words).first().waitFor()
    await isForEverybody()
  })
})

describe('a county', () => {
  const next = () => `${office.county}-${office.year + 1}`

  it('opens its next campaign with the form of its choice', async () => {
    await open('campaign')
    await page.getByRole('button', { name: '建立另一个年度的调查' }).click()
    await page.getByLabel('年度', { exact: true }).fill(String(office.year + 1))
    await page.getByLabel('表式').click()
    await page.getByText('残疾人登记表（2026年版）').click()
    await accepted('/openings', () => page.getByRole('button', { name: /^建\s*立$/ }).click())
    await system.settled()
    await open('form?tab=extensions', next())
    await page.getByText('法律服务').waitFor()
    await isForEverybody()
  })

  it('records the approvals of an extension in their order, switches it on and finds it marked in the form', async () => {
    for (const [label, date] of [
      ['省动态更新办', daysAgo(20)],
      ['国务院残工委办公室', daysAgo(10)],
      ['当地统计局', daysAgo(15)],
    ] as const) {
      await page.getByRole('button', { name: '登记批准：法律服务' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel(label).check()
      await form.getByLabel('文件名称和文号').fill('虚残联〔2026〕1号')
      await form.getByLabel('文件日期').fill(date)
      await accepted('/approvals', () => form.getByRole('button', { name: /^登\s*记$/ }).click())
      await form.waitFor({ state: 'hidden' })
    }
    await page.getByRole('button', { name: '启用：法律服务' }).click()
    await page.getByText(/新开始的登记会多问/).waitFor()
    const confirm = page.getByRole('dialog').getByRole('button', { name: /^启\s*用$/ })
    await accepted('/switches', () => confirm.click())
    await page.getByRole('button', { name: '停用：法律服务' }).waitFor()
    await open('form?group=legal', next())
    await page.getByRole('region', { name: '法律服务' }).getByText('扩展', { exact: true }).waitFor()
  })

  it('is told sheet, row, column and reason of a workbook that cannot be used', async () => {
    await open('form?tab=extensions', next())
    await page.locator('input[type=file]').setInputFiles({ name: '试.xlsx', mimeType: '', buffer: brokenWorkbook() })
    await page.getByText('“试.xlsx”有').first().waitFor()
    await page.getByRole('cell', { name: 'survey' }).first().waitFor()
    await isForEverybody()
  })
})

it('never crashed', () => {
  expect(crashes).toEqual([])
})
