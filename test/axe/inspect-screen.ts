import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { parseOutline } from '../journeys/drivers/screens/parse-outline'

/** What one screen owes to everybody; an empty report is a good one. */
export interface ScreenReport {
  readonly screen: string
  /** Serious and critical axe violations, missing landmarks and names, targets too small for a finger. */
  readonly faults: readonly string[]
  /** Moderate and minor axe violations: listed, not failed. */
  readonly remarks: readonly string[]
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const mustBeNamed = new Set([
  'button',
  'textbox',
  'searchbox',
  'radio',
  'checkbox',
  'tab',
  'link',
  'combobox',
  'img',
  'list',
  'radiogroup',
])
const leastTargetPixels = 48
const leastInlineLinkPixels = 24

export async function inspectScreen(page: Page, screen: string): Promise<ScreenReport> {
  const violations = await axeViolations(page)
  const isGrave = ({ impact }: Violation) => impact === 'serious' || impact === 'critical'
  return {
    screen,
    faults: [
      ...violations.filter(isGrave).flatMap(linesOf),
      ...outlineFaults(await page.locator('body').ariaSnapshot()),
      ...(await smallTargets(page)),
    ],
    remarks: violations.filter((violation) => !isGrave(violation)).flatMap(linesOf),
  }
}

export interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

const linesOf = ({ id, impact, nodes }: Violation): readonly string[] =>
  nodes.map(({ html }) => `${impact} ${id}: ${html.slice(0, 160)}`)

export async function axeViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await engine.run()
    return violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => ({ html })) }))
  })
}

/** One main landmark, one first heading, a name for whatever can be used. */
function outlineFaults(outline: string): readonly string[] {
  const count = (pattern: RegExp): number => outline.match(pattern)?.length ?? 0
  const mains = count(/^\s*- main\b/gm)
  const headings = count(/^\s*- '?heading .*\[level=1\]/gm)
  const nameless = parseOutline(outline).filter(({ role, name }) => mustBeNamed.has(role) && name.trim() === '')
  return [
    ...(mains === 1 ? [] : [`${mains} main landmarks`]),
    ...(headings === 1 ? [] : [`${headings} headings of level 1`]),
    ...nameless.map(({ role }) => `a ${role} without a name`),
  ]
}

/** The whole row of a radio button is its target; what is not shown is none. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ least, leastLink }) => {
      const targetOf = (element: Element): Element =>
        (element.matches('[type=radio], [type=checkbox]') && element.closest('label')) || element
      const isLink = (element: Element) => element.tagName === 'A'
      return [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [role=button]')]
        .map((element) => ({ element, box: targetOf(element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0)
        .filter(({ element, box }) => Math.min(box.width, box.height) < (isLink(element) ? leastLink : least) - 0.5)
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)} × ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 120)}`,
        )
    },
    { least: leastTargetPixels, leastLink: leastInlineLinkPixels },
  )
