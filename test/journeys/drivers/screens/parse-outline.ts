import type { Thing } from './hands'

const line = /^\s*- '?(\w+) "((?:[^"\\]|\\.)*)"/
const nameless = /^\s*- '?(\w+)(?:$|:| \[)/

/** Playwright's outline of what a screen reader is told, a thing a line: `- button "登录" [disabled]`. */
export const parseOutline = (outline: string): readonly Thing[] =>
  outline.split('\n').flatMap((text) => {
    const [, role, quoted = ''] = line.exec(text) ?? nameless.exec(text) ?? []
    if (role === undefined || role === 'text') return []
    const isNamed = line.test(text)
    // The outline is YAML: in a quoted line an apostrophe stands twice.
    const name = text.trimStart().startsWith("- '") ? quoted.replace(/''/g, "'") : quoted
    return [{ role, name: isNamed ? (JSON.parse(`"${name}"`) as string) : '' }]
  })
