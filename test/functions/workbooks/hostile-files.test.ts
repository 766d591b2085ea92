import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Refusal } from '../../../shared/forms/xlsform/refusal'
import { containerFiles, oddFiles } from './hostile/container-files'
import { expressionFiles } from './hostile/expression-files'
import { formFiles } from './hostile/form-files'
import type { Outcome } from './hostile/read-hostile'

const mostMegabytes = 200
const mostSeconds = 5

/** Who needs more memory is ended by the engine, so that nothing is measured that depends on the machine. */
const words = [
  `--max-old-space-size=${mostMegabytes}`,
  '--import',
  'tsx',
  join(__dirname, 'hostile', 'read-hostile.ts'),
]
const forms = [...formFiles, ...expressionFiles]

const cellOf = ({ sheet, row, column }: Refusal): string =>
  row === undefined ? sheet : `${sheet}!${column ?? ''}${row}`

describe('files nobody should send', () => {
  let outcomes: ReadonlyMap<string, Outcome>
  beforeAll(() => {
    const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 50_000_000 })
    if (status !== 0) throw new Error(stderr)
    const read = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome)
    outcomes = new Map(read.map((outcome) => [outcome.name, outcome]))
  }, 300_000)

  it('are more than a hundred, each with a name of its own', () => {
    const names = [...containerFiles, ...forms, ...oddFiles].map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect([...outcomes.keys()]).toEqual(names)
    expect(containerFiles.length + forms.length).toBeGreaterThan(100)
  })

  it.each(containerFiles.map(({ name }) => name))('%s: refused whole, with a sentence about the file', (name) => {
    expect(outcomes.get(name)).toMatchObject({ kind: 'unreadable', because: expect.stringMatching(/^文件.+。$/) })
  })

  it.each(forms.map(({ name, code, at }) => [name, code, at]))('%s: %s at %s, in a sentence', (name, code, at) => {
    const outcome = outcomes.get(name)
    if (outcome?.kind !== 'refused') throw new Error(JSON.stringify(outcome))
    expect(outcome.refusals.map((refusal) => `${refusal.code} ${cellOf(refusal)}`)).toContain(`${code} ${at}`)
    for (const sentence of outcome.sentences) expect(sentence).toMatch(/^\S+ {2}.+[。：]?/)
  })

  it.each(oddFiles.map(({ name }) => name))('%s: odd, but it asks what it says', (name) => {
    expect(outcomes.get(name)).toMatchObject({ kind: 'read', questions: 1 })
  })

  it('take none of them longer than a form ever needs', () => {
    const slow = [...outcomes.values()].filter(({ seconds }) => seconds > mostSeconds)
    expect(slow).toEqual([])
  })
})
