import { type Node, parse } from 'acorn'
import { builtMiniprogram } from '../support/built-miniprogram'
import { type BuiltFile, builtFiles } from './built-files'

jest.setTimeout(240_000)

let weapp: BuiltFile[]
let h5: BuiltFile[]
beforeAll(() => {
  weapp = builtFiles(builtMiniprogram('weapp'))
  h5 = builtFiles(builtMiniprogram('h5'))
})

const scripts = (files: readonly BuiltFile[]) => files.filter(({ name }) => name.endsWith('.js'))

function syntaxErrors(files: readonly BuiltFile[], ecmaVersion: 5 | 2017): string[] {
  return scripts(files).flatMap(({ name, text }) => {
    try {
      parse(text, { ecmaVersion, sourceType: 'script', allowReserved: true })
      return []
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
}

it('is ES5 throughout for WeChat', () => {
  expect(scripts(weapp).length).toBeGreaterThan(3)
  expect(syntaxErrors(weapp, 5)).toEqual([])
})

it('is ES2017 throughout for H5, its service worker included', () => {
  expect(scripts(h5).some(({ name }) => name === 'sw.js')).toBe(true)
  expect(syntaxErrors(h5, 2017)).toEqual([])
})

it('makes no code from text for WeChat', () => {
  const made = scripts(weapp).flatMap(({ name, text }) =>
    codeFromText(parse(text, { ecmaVersion: 5, allowReserved: true }), text).map((found) => `${name}: ${found}`),
  )
  expect(made).toEqual([])
})

it.each([
  ['eval("1")', 1],
  ['new Function("return 1")', 1],
  ['Function("return 1")()', 1],
  ['window.eval("1")', 1],
  ['setTimeout("go()", 1)', 1],
  ['function f(evaluate) { return evaluate(1) } setTimeout(f, 1)', 0],
])('sees code made from text in %s', (text, times) => {
  expect(codeFromText(parse(text, { ecmaVersion: 5 }), text)).toHaveLength(times)
})

it('carries no zod to the phone', () => {
  const traces = ['ZodError', '_zod', 'invalid_type', 'prettifyError']
  const found = [...weapp, ...h5].filter(
    ({ name, text }) => name.endsWith('.js') && traces.some((trace) => text.includes(trace)),
  )
  expect(found.map(({ name }) => name)).toEqual([])
})

type Tree = Node & Record<string, unknown>

/** Calls of `eval` and `Function`, and timers given text. */
function codeFromText(node: Node, text: string): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const tree = value as Tree
    if (isCodeFromText(tree)) found.push(text.slice(tree.start, Math.min(tree.end, tree.start + 80)))
    for (const part of Object.values(tree)) visit(part)
  }
  visit(node)
  return found
}

function isCodeFromText({ type, callee, arguments: given }: Tree): boolean {
  if (type !== 'CallExpression' && type !== 'NewExpression') return false
  const name = calledName(callee as Tree)
  if (name === 'eval' || name === 'Function') return true
  const [first] = given as Tree[]
  return /^set(Timeout|Interval)$/.test(name) && first?.type === 'Literal'
}

const calledName = ({ type, name, property }: Tree): string =>
  String(type === 'MemberExpression' ? (property as Tree).name : name)
