/** One thing on the screen as a screen reader has it. */
export interface Found {
  readonly element: Element
  readonly role: string
  readonly name: string
}

/** `within` is the name of a group around it, or the beginning of that name: two questions may share the answer 是. */
export interface Target {
  readonly role?: string
  readonly name: string | RegExp
  readonly within?: string
}

export const targetOf = (target: Target | string): Target => (typeof target === 'string' ? { name: target } : target)

const pressable = new Set(['button', 'radio', 'checkbox', 'tab', 'link', 'switch'])

/** Exact names first; without one, names that begin with it: WeChat's controls say label, hint and error in one name. */
export function matching(root: Element, { role, name, within }: Target): Found[] {
  const scopes =
    within === undefined
      ? [root]
      : accessibles(root)
          .filter((found) => named(found, within, true))
          .map((found) => found.element)
  const candidates = scopes
    .flatMap(accessibles)
    .filter((found) => (role === undefined ? pressable.has(found.role) : found.role === role))
  const exact = candidates.filter((found) => named(found, name, false))
  return exact.length > 0 ? exact : candidates.filter((found) => named(found, name, true))
}

function named(found: Found, name: string | RegExp, beginning: boolean): boolean {
  if (name instanceof RegExp) return name.test(found.name)
  return found.name === name || (beginning && found.name.startsWith(`${name} `))
}

/** Everything inside that has a role, in reading order. */
export const accessibles = (root: Element): Found[] =>
  [...root.querySelectorAll('[role], input, textarea')]
    .filter((element) => element.closest('[aria-hidden="true"]') === null)
    .map((element) => ({ element, role: roleOf(element), name: nameOf(element) }))

const roleOf = (element: Element): string =>
  element.getAttribute('role') ?? (/^(input|textarea)$/i.test(element.tagName) ? 'textbox' : '')

const nameOf = (element: Element): string => spaced(element.getAttribute('aria-label') ?? textOf(element))

/** The words on the screen, a line for each piece of text. */
export function textOf(root: Element): string {
  const lines: string[] = []
  const walk = (node: Node) => {
    if (node.nodeType === 3) lines.push(spaced(node.textContent ?? ''))
    for (const child of node.childNodes) walk(child)
  }
  walk(root)
  return lines.filter((line) => line !== '').join('\n')
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An outline such as `- button "提交" [disabled]`, for messages and for looking. */
export const outline = (root: Element): string =>
  accessibles(root)
    .map(({ element, role, name }) => `- ${role} "${name}"${statesOf(element)}`)
    .join('\n')

function statesOf(element: Element): string {
  const states = ['checked', 'disabled', 'selected', 'expanded'].filter(
    (state) => element.getAttribute(`aria-${state}`) === 'true',
  )
  const value = (element as HTMLInputElement).value
  return [...states, ...(value ? [`value: ${value}`] : [])].map((state) => ` [${state}]`).join('')
}
