import path from 'node:path'
import type { Page, Route } from 'playwright-core'
import type { VillagePerson } from '../../../console/src/features/village/together'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { axeViolations } from '../../axe/inspect-screen'
import { useConsoleScreens } from './support/console-screens'

jest.setTimeout(600_000)

const region = '990192001201'
const campaignId = '990192-2026'
const edition = 'e'.repeat(64)
const address = `/console/${campaignId}/review/village?region=${region}`
const me = {
  ...{ staffId: '11111111-1111-4111-8111-111111111111', account: 'r', name: '任审核', role: 'reviewer' },
  ...{ scope: region.slice(0, 9), scopeName: '白沙镇', campaigns: [{ campaignId, name: '2026年度调查' }] },
}

const aPerson = (at: number, changes: Partial<VillagePerson> = {}): VillagePerson => ({
  ...{
    personId: String(at).padStart(32, '0'),
    seq: 2,
    name: `王秀${'一二三四五六七八九十'[at % 10]}${at}`,
    sex: 'female',
  },
  ...{ age: 60 + (at % 20), state: 'townshipReview', version: 1, submittedAt: '2026-10-01T01:00:00.000Z', edition },
  ...{ hasPrior: true, doubts: [], findings: [], disputed: [], photosAwaited: 0, confirmation: 'none', ownWork: false },
  changes: [{ item: 'marital_status', change: 'changed', before: 'married', now: 'widowed' }],
  ...changes,
})

const doubtful = aPerson(2, {
  doubts: ['haste'],
  findings: [{ item: 'marital_status', check: 'S01', kind: 'soft', says: '婚姻情况与去年不同', reason: '看过证件' }],
})
/** Some of each kind, and more than a screen holds. */
const one: Readonly<Record<number, VillagePerson>> = { 2: doubtful, 3: aPerson(3, { hasPrior: false }) }
const people = Array.from({ length: 30 }, (_, at) => one[at] ?? aPerson(at))

interface Sent {
  readonly personId: string
  readonly commandId: string
  readonly version: number
}

/** A township's server as far as this page needs it; what was approved is no longer waiting. */
class Township {
  readonly sent: Sent[] = []
  readonly approved = new Set<string>()
  refuses: readonly string[] = []
  /** The answer to this many-eth approval is lost, once: it was done, and nobody heard. */
  loses = 0

  async answer(route: Route): Promise<void> {
    const request = route.request()
    const { pathname } = new URL(request.url())
    const personId = /registrations\/([0-9a-f]{32})\/approvals$/.exec(pathname)?.[1]
    if (personId) return this.approve(route, personId, JSON.parse(request.postData() ?? '{}'))
    const [status, body] = this.read(pathname)
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
  }

  private async approve(route: Route, personId: string, body: Omit<Sent, 'personId'>): Promise<void> {
    this.sent.push({ personId, ...body })
    if (this.refuses.includes(personId))
      return route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'confirmation.otherVersion', title: '' }),
      })
    this.approved.add(personId)
    if (this.sent.length === this.loses) return route.abort('internetdisconnected')
    const body200 = { stream: 's', seq: 3, contentHash: 'h', at: '2026-10-08T03:00:00.000Z', outcome: 'applied' }
    return route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({ ...body200, signature: 'x', key: 'k' }),
    })
  }

  private read(pathname: string): readonly [number, unknown] {
    if (pathname.endsWith('/me')) return [200, me]
    if (pathname.endsWith('/village-review')) return [200, this.village()]
    if (pathname.includes('/editions/')) return [200, { hash: edition, edition: ed2022 }]
    if (pathname.endsWith(`/campaigns/${campaignId}`)) return [200, { campaignId, edition, inForce: {} }]
    if (pathname.includes('/regions/'))
      return [200, { code: region.slice(0, 9), name: '白沙镇', children: [{ code: region, name: '白沙村' }] }]
    return [404, { code: 'route.unknown' }]
  }

  private village() {
    const rows = people.filter(({ personId }) => !this.approved.has(personId))
    const counts = { due: 40, submitted: 30, waiting: rows.length, doubtful: 1, plain: rows.length - 1 }
    return {
      region,
      name: '白沙村',
      township: '白沙镇',
      counts,
      rows,
      unreadable: [{ personId: 'x', name: '李读不出' }],
    }
  }
}

const openPage = useConsoleScreens()

async function open(
  township: Township,
  { at = address, ...screen }: { at?: string; width?: number; height?: number; language?: string } = {},
): Promise<Page> {
  const page = await openPage({ campaignId, address: at, answer: (route) => township.answer(route), ...screen })
  await page.getByRole('list', { name: /本村的登记|Registrations of this village/ }).waitFor()
  return page
}

async function picture(page: Page, name: string): Promise<void> {
  const screens = process.env.RUHU_SCREENS
  if (screens) await page.screenshot({ path: path.join(screens, `${name}.png`) })
}

const approveButton = (page: Page) => page.getByRole('button', { name: /^通过看过的/ })
async function scrollsThrough(page: Page): Promise<void> {
  for (const row of await page.getByRole('listitem').all()) await row.scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
}
const confirms = async (page: Page) => {
  await approveButton(page).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^通过 \d+ 人/ })
    .click()
}

it('shows per person what changed and what is doubtful, and counts only what was displayed', async () => {
  const page = await open(new Township())
  await page.getByText('婚姻').first().waitFor()
  await page.getByText('登记员说明：看过证件').waitFor()
  await page.getByText('李读不出').waitFor()
  await page.getByText('已看过').first().waitFor()
  const first = Number(/\d+/.exec((await approveButton(page).textContent()) ?? '')?.[0])
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(28)
  await picture(page, 'village-1440')
  await scrollsThrough(page)
  // Two of thirty have to be opened one by one: the doubtful one, and the one without a last year.
  await page.getByRole('button', { name: '通过看过的 28 人' }).waitFor()
  await page.close()
})

it('approves together after a dialog that names whom: one command each, with the version displayed', async () => {
  const township = new Township()
  township.refuses = [people[5]?.personId ?? '']
  const page = await open(township)
  await scrollsThrough(page)
  await page.getByRole('button', { name: '通过看过的 28 人' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('通过这 28 人的登记？').waitFor()
  expect(await dialog.getByRole('listitem').count()).toBe(28)
  await picture(page, 'village-dialog')
  await dialog.getByRole('button', { name: '通过 28 人' }).click()
  await page.getByText('已通过 27 人').waitFor()
  expect(township.sent).toHaveLength(28)
  expect(new Set(township.sent.map(({ commandId }) => commandId)).size).toBe(28)
  expect(township.sent.every(({ version }) => version === 1)).toBe(true)
  expect(township.sent.some(({ personId }) => personId === doubtful.personId)).toBe(false)
  // Who was not approved stays, with the reason; the keyboard goes on at the result.
  await page.getByText(/^1 人没有通过/).waitFor()
  await page.getByText('登记内容刚刚更新').waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SECTION')
  await picture(page, 'village-result')
  await page.close()
})

it('stops where nobody answers, and goes on by the same command ids', async () => {
  const township = new Township()
  township.loses = 4
  const page = await open(township)
  await scrollsThrough(page)
  await confirms(page)
  await page.getByText('中断了：还有 25 人没有送到').waitFor()
  await picture(page, 'village-stopped')
  await page.getByRole('button', { name: '继续通过余下 25 人' }).click()
  await page.getByText('已通过 28 人').waitFor()
  expect(township.sent).toHaveLength(29)
  expect(township.sent[4]).toEqual(township.sent[3])
  await page.close()
})

it('a key that is held down opens the dialog and approves nothing', async () => {
  const township = new Township()
  const page = await open(township)
  await page.getByText('已看过').first().waitFor()
  await approveButton(page).focus()
  // Without releasing: every further `down` is a repeat.
  for (let held = 0; held < 20; held++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await page.getByRole('dialog').waitFor()
  expect(township.sent).toEqual([])
  await page.close()
})

it.each([
  [1440, 'zh'],
  [1024, 'zh'],
  [375, 'zh'],
  [375, 'en'],
] as const)('is for everybody at %i px in %s: nothing grave, nothing beside the screen', async (width, language) => {
  const page = await open(new Township(), { width, height: 800, language })
  await page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth)
  const grave = (await axeViolations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await picture(page, `village-${width}-${language}`)
  await page.close()
})
