import type { BrowserContext, Locator, Page } from 'playwright-core'
import { eventually } from '../eventually'
import type { Hands, Target } from '../screens/hands'
import { parseOutline } from '../screens/parse-outline'

/** Called with each screen as it is seen. */
export type Look = (page: Page) => Promise<void>

export interface HandsInBrowser extends Hands {
  /** Waits until the browser has kept the app's own files: from then on it opens without a network. */
  untilKeptOffline(): Promise<void>
}

const pressable = ['button', 'radio', 'checkbox', 'tab'] as const
type Role = Parameters<Page['getByRole']>[0]

/** A finger on a touch screen in Chromium. Pages that Taro keeps behind the shown one are hidden, and nobody finds them. */
export function handsOn(context: BrowserContext, address: string, look: Look): HandsInBrowser {
  let page: Page | undefined
  let picture: Buffer | undefined
  const shown = (): Page => {
    if (!page) throw new Error('The app is not open.')
    return page
  }

  async function find(target: Target): Promise<Locator> {
    let found: Locator | undefined
    await eventually(async () => {
      for (const candidate of candidates(shown(), target)) {
        if ((await candidate.count()) !== 1) continue
        found = candidate
        return true
      }
      return `Not one ${target.role ?? 'thing'} is called ${target.name}:\n${await words(shown())}`
    })
    if (!found) throw new Error('Nothing was found.')
    return found
  }

  return {
    async tap(target) {
      await look(shown())
      const one = await find(typeof target === 'string' ? { name: target } : target)
      const chooser = picture && shown().waitForEvent('filechooser')
      await one.tap()
      if (!picture || !chooser) return
      await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture })
      picture = undefined
    },
    async type(label, text) {
      const field = await find({ role: 'textbox', name: label })
      await field.fill(text)
      await field.blur()
    },
    async typeIntoEach(label, text) {
      let typed = 0
      for (const field of await shown()
        .getByRole('textbox', { name: beginning(label) })
        .all()) {
        if ((await field.inputValue()) !== '') continue
        await field.fill(text)
        await field.blur()
        typed++
      }
      return typed
    },
    pick: async (label, date) => (await find({ role: 'textbox', name: label })).fill(date),
    signOn: async (label) => draw(context, shown(), await find({ role: 'img', name: label })),
    async givePhoto(jpeg) {
      picture = jpeg
    },
    things: async () => parseOutline(await shown().locator('body').ariaSnapshot()),
    text: () => words(shown()),
    async untilKeptOffline() {
      await shown().evaluate(() => navigator.serviceWorker.ready)
      await shown().waitForFunction(() => navigator.serviceWorker.controller !== null)
    },
    async kill() {
      await page?.close()
      page = undefined
    },
    async open(link) {
      await page?.close()
      page = await context.newPage()
      await page.goto(link ?? address)
      await page.locator('main:visible h1').waitFor()
    },
  }
}

/** What stands on the screen; what is folded away does not. */
const words = (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: textContent also has what is folded away
  page.locator('main:visible').evaluate((main) => (main as HTMLElement).innerText)

/** The exact name first, then names that begin with it. */
function candidates(page: Page, { role, name, within }: Target): readonly Locator[] {
  const scopes = within === undefined ? [page] : [group(page, within)]
  const roles = role === undefined ? pressable : [role as Role]
  const names = name instanceof RegExp ? [name] : [exactly(name), beginning(name)]
  return names.map((wanted) =>
    scopes
      .flatMap((scope) => roles.map((one) => scope.getByRole(one, { name: wanted })))
      .reduce((all, one) => all.or(one)),
  )
}

const group = (page: Page, name: string): Locator =>
  page.getByRole('radiogroup', { name: beginning(name) }).or(page.getByRole('group', { name: beginning(name) }))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const exactly = (name: string): RegExp => new RegExp(`^${escaped(name)}$`)
const beginning = (name: string): RegExp => new RegExp(`^${escaped(name)}( |$)`)

/**
 * Real touches, as the screen of a phone reports them. Each stroke comes to rest: after a finger that flew off,
 * Chromium takes the next press for the one that stops the flight, and nobody gets it.
 */
async function draw(context: BrowserContext, page: Page, pad: Locator): Promise<void> {
  // Into the middle: what lies under the footer counts as visible, and a finger there meets the footer.
  await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await pad.boundingBox()
  if (!box) throw new Error('The pad is not on the screen.')
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  for (const stroke of [0.25, 0.55]) {
    const at = (step: number) => ({
      x: box.x + box.width * (stroke + Math.min(step, 8) * 0.03),
      y: box.y + box.height * (0.35 + Math.sin(Math.min(step, 8)) * 0.12),
    })
    await touch('touchStart', [at(0)])
    for (let step = 1; step <= 11; step++) {
      await page.waitForTimeout(step > 8 ? 40 : 8)
      await touch('touchMove', [at(step)])
    }
    await touch('touchEnd', [])
  }
  await session.detach()
}
