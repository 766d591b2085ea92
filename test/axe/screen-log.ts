import type { Page } from 'playwright-core'
import { inspectScreen, type ScreenReport } from './inspect-screen'

/** Looks at each screen once, however often it is passed. */
export interface ScreenLog {
  look(page: Page): Promise<void>
  reports(): readonly ScreenReport[]
}

export function screenLog(): ScreenLog {
  const reports = new Map<string, ScreenReport>()
  return {
    async look(page) {
      const screen = await screenOf(page)
      if (reports.has(screen)) return
      reports.set(screen, await inspectScreen(page, screen))
    },
    reports: () => [...reports.values()],
  }
}

/** The page, its parts and what it says, without the names of persons: those stand in first headings. */
const screenOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const route = location.hash.replace(/^#\/?/, '').split('?')[0] ?? ''
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.getBoundingClientRect().height > 0)
    const parts = shown('h2').map((element) => element.textContent ?? '')
    const marks = shown('dialog[open], [role=alert]').map((element) => element.tagName)
    return [route, ...parts, ...marks].join(' | ').replace(/\d+/g, 'n')
  })
