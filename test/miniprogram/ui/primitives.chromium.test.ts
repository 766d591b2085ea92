import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phoneScreen } from '../../support/browser'
import { builtGallery } from '../../support/built-miniprogram'
import { serveFolder } from '../../support/static-server'
import { launchWeapp } from '../../support/weapp-runner/launch'

jest.setTimeout(240_000)

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => {
  server = await serveFolder(builtGallery('h5'))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function openGallery(options: object = {}): Promise<Page> {
  const context = await browser.newContext({ ...phoneScreen, ...options })
  const page = await context.newPage()
  await page.goto(`${server.url}/#/pages/gallery/index`)
  await page.getByRole('heading', { name: '样例', level: 1 }).waitFor()
  return page
}

type Role = Parameters<Page['getByRole']>[0]

const spoken: readonly (readonly [Role, string])[] = [
  ['main', ''],
  ['status', ''],
  ['heading', '一段'],
  ['region', '一段'],
  ['heading', '小标题'],
  ['list', '名单'],
  ['button', '样例甲 第一组 待修改'],
  ['progressbar', '发送进度'],
  ['img', '确认链接的二维码'],
  ['textbox', '姓名'],
  ['textbox', '证件号'],
  ['textbox', '备注'],
  ['searchbox', '查找'],
  ['radiogroup', '是否就业'],
  ['radio', '否 包括不清楚'],
  ['group', '需要哪些服务'],
  ['checkbox', '是'],
  ['tablist', '分类'],
  ['tab', '未完成'],
  ['group', '入户照片'],
  ['button', '拍照'],
  ['img', '本人签名'],
  ['button', '清除 本人签名'],
  ['button', '危险'],
]

/** Boxes of everything a finger may press; a choice's row is the target, not its mark. */
const targets = (page: Page) =>
  page.locator('.button, .row, .tab, .choice-row, .field-input, .details-summary').evaluateAll((elements) =>
    elements.map((element) => {
      const { width, height } = element.getBoundingClientRect()
      return { text: (element.textContent ?? element.className).slice(0, 12), width, height }
    }),
  )

const tooSmall = (boxes: readonly { width: number; height: number }[]) =>
  boxes.filter(({ width, height }) => width < 47.9 || height < 47.9)

it('gives each primitive on H5 its role and its name', async () => {
  const page = await openGallery()
  for (const [role, name] of spoken)
    expect([role, name, await page.getByRole(role, name ? { name, exact: true } : {}).count()]).not.toContain(0)
  expect(await page.getByRole('alert').count()).toBeGreaterThan(1)
  expect(await page.getByLabel('出生日期').getAttribute('type')).toBe('date')
  await page.context().close()
})

it('ties hint and error to their control', async () => {
  const page = await openGallery()
  const number = page.getByRole('textbox', { name: '证件号' })
  const describedBy = (await number.getAttribute('aria-describedby')) ?? ''
  const text = await page.evaluate((id) => document.getElementById(id)?.textContent, describedBy)

  expect(text).toBe('少了一位，请核对')
  expect(await number.getAttribute('aria-invalid')).toBe('true')
  await page.context().close()
})

it.each([
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
])('breaks no rule of axe %s', async (_, options) => {
  const page = await openGallery(options)
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: string, options: object): Promise<AxeResult> } }
    const rules = { 'color-contrast-enhanced': { enabled: true } }
    const { violations: found } = await axe.run('#app', { rules })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' | ')}`)
  })
  expect(violations).toEqual([])
  await page.context().close()
})

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

it('gives every target on H5 48 pixels each way, and loses nothing at twice the text size', async () => {
  const page = await openGallery()
  expect(tooSmall(await targets(page))).toEqual([])

  await page.addStyleTag({ content: 'html { font-size: 32px }' })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  expect(tooSmall(await targets(page))).toEqual([])
  await page.context().close()
})

it('gives every target on WeChat 48 pixels each way, also at twice the text size', async () => {
  const nowhere = 'http://127.0.0.1:18199'
  for (const fontSizeSetting of [16, 32]) {
    const app = await launchWeapp({
      ...{ dist: builtGallery('weapp'), apiUrl: nowhere, wechatUrl: nowhere, openid: 'invented', fontSizeSetting },
    })
    const page = await browser.newPage(phoneScreen)
    await page.setContent(app.html())
    const boxes = await targets(page)

    expect(boxes.length).toBeGreaterThan(20)
    expect(tooSmall(boxes)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.context().close()
    app.close()
  }
})

it('works from a keyboard alone and shows where the focus is', async () => {
  const page = await openGallery({ hasTouch: false, isMobile: false })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')

  await page.getByRole('textbox', { name: '姓名' }).focus()
  await page.keyboard.type('样例')
  await page.getByRole('radio', { name: '是' }).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('tab', { name: '未完成' }).focus()
  await page.keyboard.press('ArrowRight')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineWidth)
  await page.getByRole('button', { name: '普通' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '确定吗' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  expect(outline).toBe('3px')
  await page.getByText('"answer":"no"').waitFor()
  await page.getByText('"tab":"second"').waitFor()
  await page.getByText('"name":"样例"').waitFor()
  await page.context().close()
})

it('signs with a pen and keeps the drawing when the page renders again', async () => {
  const page = await openGallery()
  const pad = page.getByRole('img', { name: '本人签名' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no pad')
  await page.mouse.move(box.x + 20, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 90, { steps: 10 })
  await page.mouse.up()

  await page.getByText('已签名 1 笔').waitFor()
  const inked = await pad.evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    return pixels.some((value) => value > 0)
  })
  expect(inked).toBe(true)
  await page.context().close()
})

it('passes on a query of the address, also when only the query changes', async () => {
  const page = await openGallery()
  await page.getByRole('button', { name: '打开第二页' }).click()
  await page.getByText('"t":"a b"').waitFor()
  await page.evaluate(() => {
    window.location.hash = '#/pages/second/index?t=another'
  })
  await page.getByText('"t":"another"').waitFor()
  expect(await page.title()).toBe('第二页')
  await page.context().close()
})
