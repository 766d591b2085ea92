import { readFileSync } from 'node:fs'
import { instrument } from '../shared/forms/ed2022/instrument-checks'
import { checksTable } from './checks-table'
import { readTested } from './read-tested'
import { wholeEditions } from './whole-editions'

const cellsOf = (line: string) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''))

describe('docs/checks.md', () => {
  it('is what the editions and the tables of the tests give; else: npm run docs:checks', async () => {
    expect(readFileSync('docs/checks.md', 'utf8')).toBe(checksTable(wholeEditions, instrument, await readTested()))
  })

  it('has each check once, and a test for each', async () => {
    const table = checksTable(wholeEditions, instrument, await readTested()).split('\n## ')[0] ?? ''
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map(cellsOf)
    const ids = rows.map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rows.filter(([, , , test]) => !test?.includes('.ts')).map(([id]) => id)).toEqual([])
  })

  it('leaves no row of the instrument out', async () => {
    const table = checksTable(wholeEditions, instrument, await readTested())
    expect(instrument.filter((id) => !table.includes(`| ${id} |`))).toEqual([])
  })

  it('has no test for what the tests do not know', async () => {
    const tested = { ...(await readTested()), builtIn: [] }
    expect(checksTable(wholeEditions, instrument, tested)).toMatch(/\| H15 \| hard \| [^|]+ \| {2}\| H15 \|/)
  })
})
