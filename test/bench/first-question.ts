import type { CDPSession, Page } from 'playwright-core'
import { invitationOf, invite } from '../../console/cli/demonstration/accounts'
import { zh } from '../../miniprogram/src/messages.zh'
import { handsOn } from '../journeys/drivers/h5/hands'
import { arrivesAtTheList } from '../journeys/drivers/screens/collector'
import { openBrowser, phoneScreen } from '../support/browser'
import { type OneVillage, openOneVillage } from '../support/county'
import { startSystem } from '../support/system'
import type { Figure } from './forms/figure'

const rounds = 7
const account = 'bench-phone'

/** The first form on screen in Chrome, main-thread CPU: ODK Web Forms 387 + 21 (performance.md 3). */
const webForms = 408

/**
 * From the tap that begins a registration until its first question stands, in the built H5 app as a phone opens it anew:
 * the edition is read and compiled, the form filled with last year's answers, the screen drawn.
 */
export async function firstQuestionFigures(): Promise<readonly Figure[]> {
  const system = await startSystem()
  const browser = await openBrowser()
  try {
    const county = await openOneVillage(system, 12)
    const context = await browser.newContext(phoneScreen)
    let page: Page | undefined
    const hands = handsOn(context, `${system.url}/`, async (shown) => {
      page = shown
    })
    await signIn(hands, county)
    const milliseconds: number[] = []
    for (const { name } of county.people.slice(0, rounds)) {
      await hands.open()
      await hands.tap({ role: 'button', name })
      await hands.tap({ role: 'heading', name })
      if (page) milliseconds.push(await untilTheFirstQuestion(page))
    }
    return [figureOf(milliseconds)]
  } finally {
    await browser.close()
    await system.stop()
  }
}

async function signIn(hands: ReturnType<typeof handsOn>, { operator, village }: OneVillage): Promise<void> {
  await invite(operator, { account, name: '丁戊己', role: 'collector', scope: village })
  await hands.open()
  await hands.tap({ role: 'tab', name: zh.signIn.byInvitation })
  await hands.type(zh.signIn.invitation, invitationOf(account))
  await hands.tap({ role: 'button', name: zh.signIn.bind })
  await arrivesAtTheList(hands, village, '')
}

async function untilTheFirstQuestion(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // The loader of TypeScript names functions by a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named')
  const before = await threadMilliseconds(session)
  await page.evaluate(tapAndWait, zh.person.begin)
  const after = await threadMilliseconds(session)
  await session.detach()
  return after - before
}

/** In the page, by itself: whoever looks on from outside would be measured with it. */
async function tapAndWait(label: string): Promise<void> {
  const shown = (element: Element): boolean => (element as HTMLElement).offsetParent !== null
  const button = Array.from(document.querySelectorAll('button')).find((one) => one.textContent === label && shown(one))
  if (!button) throw new Error(`No button ${label}.`)
  const hasQuestion = () => Array.from(document.querySelectorAll('main h2')).some(shown)
  const drawn = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!hasQuestion()) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(resolve))
    })
    observer.observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  button.click()
  await drawn
}

async function threadMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000
}

function figureOf(values: readonly number[]): Figure {
  const sorted = [...values].sort((left, right) => left - right)
  const [min = 0, value = 0, max = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const figure = {
    name: 'first question ready, main thread of Chrome',
    value,
    unit: 'ms CPU',
    n: values.length,
    min,
    max,
  }
  return { ...figure, peer: 'ODK Web Forms, 2026-11-21', peerValue: webForms, ratio: webForms / value }
}
