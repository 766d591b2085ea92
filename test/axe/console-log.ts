import type { Page } from 'playwright-core'
import { axeViolations } from './inspect-screen'

/** What has no place on any page of the console: what axe calls serious or critical. */
export async function graveFaults(page: Page): Promise<readonly string[]> {
  await standsStill(page)
  const violations = await axeViolations(page)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** What is still fading in has less contrast than what stands. */
const standsStill = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  )

export interface ConsoleLog {
  /** Looks at each page and each open dialog once, however often it is passed. */
  look(page: Page): Promise<void>
  /** By page; an empty list is a good one. */
  faults(): Readonly<Record<string, readonly string[]>>
}

export function consoleLog(): ConsoleLog {
  const seen = new Map<string, readonly string[]>()
  return {
    async look(page) {
      const screen = await page.evaluate(() =>
        [...document.querySelectorAll('h1, [role=tab][aria-selected=true], [role=dialog] .ant-modal-title')]
          .map((element) => element.textContent)
          .join(' | '),
      )
      if (!seen.has(screen)) seen.set(screen, await graveFaults(page))
    },
    faults: () => Object.fromEntries(seen),
  }
}
