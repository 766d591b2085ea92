import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page, Route } from 'playwright-core'
import { axeViolations } from '../../axe/inspect-screen'
import { useConsoleScreens } from './support/console-screens'

jest.setTimeout(600_000)

const county = '990192'
const campaignId = '990192-2026'
const importId = '22222222-2222-4222-8222-222222222222'
const question = 'a'.repeat(32)
const address = `/console/${campaignId}/roster?import=${importId}`
const me = {
  ...{ staffId: '11111111-1111-4111-8111-111111111111', account: 'c', name: '周县办', role: 'county' },
  ...{ scope: county, scopeName: '试验县', campaigns: [{ campaignId, name: '2026年度调查' }] },
}
const townships = ['白沙镇', '黄花镇'].map((name, at) => ({
  code: `${county}20${at}`,
  name,
  children: Array.from({ length: 7 }, (_, of) => ({
    code: `${county}20${at}20${of}`,
    name: `${'东西南北中上下'[of]}${name[0]}村`,
  })),
}))
const villages = townships.flatMap(({ children }, township) =>
  children.map(({ code }, at) => ({ region: code, known: 40, missing: township * 7 + at + 1 })),
)
const missing = villages.reduce((sum, village) => sum + village.missing, 0)
const known = villages.length * 40
const people = villages.flatMap(({ region, missing: count }) =>
  Array.from({ length: count }, (_, at) => ({
    personId: `${region}${String(at).padStart(20, '0')}`,
    region,
    name: `王秀${'一二三四五六七八九十甲乙丙丁'[at]}`,
    maskedNumber: '43****12',
    state: 'rostered',
  })),
)
const perPage = 50
const regraded = people.slice(0, 2).map((person) => ({
  ...person,
  ...{ before: { type: 4, grade: 3 }, after: { type: 4, grade: 1 } },
}))

interface Answer {
  readonly commandId: string
  readonly question: string
  readonly decision: 'accepted' | 'dropped'
  readonly reason: string
}

/** The county's server as far as this page needs it: one import that stopped. */
class County {
  readonly answers: Answer[] = []
  state = 'stopped'

  constructor(private readonly asks: Readonly<Record<string, unknown>> = {}) {}

  async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = new URL(request.url())
    const [status, body] = url.pathname.endsWith('/answers')
      ? this.decide(JSON.parse(request.postData() ?? '{}'))
      : this.read(url)
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
  }

  private decide(answer: Answer): readonly [number, unknown] {
    this.answers.push(answer)
    if (this.state !== 'stopped') return [409, { code: 'roster.otherQuestion', title: '' }]
    this.state = answer.decision === 'accepted' ? 'finished' : 'dropped'
    const receipt = { stream: 's', seq: 3, contentHash: 'h', at: '2026-10-08T03:00:00.000Z', outcome: 'applied' }
    return [200, { ...receipt, signature: 'x', key: 'k' }]
  }

  private read({ pathname, searchParams }: URL): readonly [number, unknown] {
    if (pathname.endsWith('/me')) return [200, me]
    if (pathname.endsWith('/rosters')) return [200, { rows: [this.import()] }]
    if (pathname.endsWith('/changes')) return [200, { rows: regraded }]
    if (pathname.endsWith('/missing')) return [200, page(Number(searchParams.get('cursor') ?? 0))]
    if (pathname.endsWith(`/rosters/${importId}`)) return [200, this.import()]
    if (pathname.endsWith(`/campaigns/${campaignId}`)) return [200, { campaignId, edition: 'e', inForce: {} }]
    const region = /regions\/(\d+)$/.exec(pathname)?.[1] ?? ''
    const found = townships.flatMap((township) => [township, ...township.children]).find(({ code }) => code === region)
    return found ? [200, { children: [], ...found }] : [404, { code: 'route.unknown' }]
  }

  private import() {
    const counts = this.state === 'finished' ? { rows: 6, entered: 6 } : { rows: 0, entered: 0 }
    return {
      ...{ importId, fileName: '新增.xlsx', state: this.state, startedAt: '2026-10-08T02:00:00.000Z', errors: [] },
      ...{ changed: 0, unchanged: 0, refused: 0, remarks: 0, ...counts },
      question: { id: question, known, missing, villages, ...this.asks },
    }
  }
}

function page(from: number) {
  const next = from + perPage
  return { rows: people.slice(from, next), ...(next < people.length ? { cursor: String(next) } : {}) }
}

const openPage = useConsoleScreens()

async function open(its: County, screen: { width?: number; height?: number; language?: string } = {}): Promise<Page> {
  const tab = await openPage({ campaignId, address, answer: (route) => its.answer(route), ...screen })
  await tab.getByRole('region', { name: /^(文件里没有的人|Persons not in the file)$/ }).waitFor()
  return tab
}

async function picture(tab: Page, name: string): Promise<void> {
  const screens = process.env.RUHU_SCREENS
  if (screens) await tab.screenshot({ path: path.join(screens, `${name}.png`), fullPage: true })
}

/** What would have to be scrolled to sideways, by its own markup. */
const beside = (tab: Page): Promise<readonly string[]> =>
  tab.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120))
  })

const goOn = (tab: Page) => tab.getByRole('button', { name: '继续导入' })
const drop = (tab: Page) => tab.getByRole('button', { name: '不导入' })
const says = (tab: Page, reason: string) => tab.getByRole('textbox', { name: /^原因/ }).fill(reason)

it('says how many of how many are missing, in which village by name, and what going on means', async () => {
  const tab = await open(new County())
  await tab.getByText(`底册原有 ${known} 人，其中 ${missing} 人不在文件里`).waitFor()
  await tab.getByText(/不会删除任何人，文件里没有的人仍要登记；如果文件本来就只写一部分人，可以放心继续/).waitFor()
  // The village with the most missing comes first; the others by a button.
  const first = tab.getByRole('row').filter({ hasText: '黄花镇 下黄村' }).first()
  expect(await first.getByRole('cell').allTextContents()).toEqual(['黄花镇 下黄村', '14', '40'])
  expect(await tab.getByText('白沙镇 东白村').count()).toBe(1)
  await tab.getByRole('button', { name: '更多' }).first().click()
  await tab.getByText('白沙镇 东白村').nth(1).waitFor()
  await tab.close()
})

it('a file that only adds is told plainly as that: what it means, and what to do', async () => {
  const tab = await open(new County({ missing: known, changed: 0, added: 12, because: ['missing'] }))
  await tab.getByText(`这份文件只新增 12 人，底册原有的 ${known} 人一个也没有写到`).waitFor()
  await tab.getByText(/如果它就是新增人员的名单，请继续/).waitFor()
  expect(await tab.getByText('人不在文件里').count()).toBe(0)
  await picture(tab, 'roster-only-adds-1440')
  await tab.close()
})

it('a file that changes many grades says of how many, and shows who, from what and to what', async () => {
  const tab = await open(new County({ changed: 2, added: 0, because: ['changed'] }))
  await tab.getByText(`文件写到底册原有的 ${known - missing} 人，其中 2 人的残疾类别或等级与底册不同`).waitFor()
  const list = tab.getByRole('region', { name: '类别或等级不同的人' })
  const first = list.getByRole('row').filter({ hasText: '王秀一' }).first()
  await first.waitFor()
  expect((await first.getByRole('cell').allTextContents()).slice(3)).toEqual(['肢体残疾 · 三级', '肢体残疾 · 一级'])
  await picture(tab, 'roster-changed-1440')
  await tab.setViewportSize({ width: 375, height: 800 })
  await first.waitFor()
  expect(await beside(tab)).toEqual([])
  await picture(tab, 'roster-changed-375')
  await tab.close()
})

it('saves everybody who is missing, however few are on the page, with the names of township and village', async () => {
  const tab = await open(new County())
  const saving = tab.waitForEvent('download')
  await tab.getByRole('button', { name: '全部名单保存为 CSV' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('文件里没有的人-新增.csv')
  const lines = readFileSync(await saved.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines).toHaveLength(people.length + 1)
  expect(lines[1]).toBe(`"白沙镇","东白村","${villages[0]?.region}","王秀一","43****12"`)
  await tab.close()
})

it('goes on only with a reason, and names the question that was on the screen', async () => {
  const its = new County()
  const tab = await open(its)
  await goOn(tab).click()
  await tab.getByText('请填写原因').waitFor()
  await says(tab, '   ')
  await drop(tab).click()
  await tab.getByText('请填写原因').waitFor()
  expect(its.answers).toEqual([])

  await says(tab, '只补充新增的人')
  await goOn(tab).click()
  await tab.getByText('导入完成，全部进入底册。').waitFor()
  await tab.getByText(/已写明原因继续导入，这些人仍在底册里，仍要登记/).waitFor()
  expect(its.answers).toEqual([
    { commandId: expect.any(String), question, decision: 'accepted', reason: '只补充新增的人' },
  ])
  expect(await goOn(tab).count()).toBe(0)
  await tab.getByRole('cell', { name: '完成', exact: true }).waitFor()
  await tab.close()
})

it('is dropped: nothing entered, and the list of imports says so too', async () => {
  const its = new County()
  const tab = await open(its)
  await says(tab, '选错了文件')
  await drop(tab).click()
  await tab.getByText('已决定不导入这份文件，底册没有改动。').waitFor()
  await tab.getByRole('cell', { name: '决定不导入', exact: true }).waitFor()
  expect(its.answers).toMatchObject([{ decision: 'dropped', reason: '选错了文件' }])
  await tab.close()
})

it('answered in another window: a second answer is refused in words, and the panel shows what was decided', async () => {
  const its = new County()
  const [here, there] = [await open(its), await open(its)]
  await says(there, '选错了文件')
  await drop(there).click()
  await there.getByText('已决定不导入这份文件，底册没有改动。').waitFor()
  await says(here, '只补充新增的人')
  await goOn(here).click()
  await here.getByText('这个问题已经有人回答').waitFor()
  await here.getByText('已决定不导入这份文件，底册没有改动。').waitFor()
  expect(its.answers.map(({ decision }) => decision)).toEqual(['dropped', 'accepted'])
  expect(its.state).toBe('dropped')
  await Promise.all([here.close(), there.close()])
})

it('left open, it learns of an answer given elsewhere by itself', async () => {
  const its = new County()
  const tab = await open(its)
  its.state = 'finished'
  await tab.getByText('导入完成，全部进入底册。').waitFor()
  expect(await goOn(tab).count()).toBe(0)
  await tab.close()
})

it.each([
  [1440, 'zh'],
  [375, 'zh'],
  [375, 'en'],
] as const)('is for everybody at %i px in %s: nothing grave, nothing beside the screen', async (width, language) => {
  const tab = await open(new County(), { width, height: 800, language })
  await tab.getByText('黄花镇 下黄村').first().waitFor()
  expect(await beside(tab)).toEqual([])
  const grave = (await axeViolations(tab)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await picture(tab, `roster-stopped-${width}-${language}`)
  await tab.close()
})
