import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../shared/forms/evaluate'
import { openSession } from '../../../shared/forms/session'
import { ajvEngine } from './ajv-engine'
import { benchRecords } from './bench-records'
import { assertSameResults } from './form-figures'
import { neutralEdition } from './neutral'
import { ownEngine } from './own-engine'
import { surveyEngine } from './survey-engine'
import { zodEngine } from './zod-engine'

describe('the engines of the benchmark', () => {
  const edition = neutralEdition(ed2022)
  const records = benchRecords(edition, 24)
  const own = ownEngine(edition, { compileEdition, evaluate, openSession })

  it('find the same questions wrong on every record', async () => {
    const peers = [surveyEngine(edition), ajvEngine(edition), zodEngine(edition)]
    await expect(assertSameResults(own, peers, records)).resolves.toBeUndefined()
  })

  it('are given records with and without faults', async () => {
    const found = await Promise.all(records.map((record) => own.failing(record)))
    const failing = found.filter((items) => items.length > 0).length
    expect(failing).toBeGreaterThan(0)
    expect(failing).toBeLessThan(records.length)
  })

  it('are stopped by a single difference', async () => {
    const blind = { ...own, name: 'blind', failing: () => [] }
    await expect(assertSameResults(own, [blind], records)).rejects.toThrow('blind')
  })

  // By itself, because ODK's engine comes as modules that wait while they load, and the test runner loads none such.
  it('agree with ODK about every edition that we export as XLSForm', async () => {
    const script = join(__dirname, 'odk-agrees.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
    const asked = JSON.parse(stdout) as Record<string, number>
    expect(Object.keys(asked)).toEqual(['ed2016', 'ed2018', 'ed2019', 'ed2022', 'ed2026', 'community2022'])
    expect(Math.min(...Object.values(asked))).toBeGreaterThan(20)
  }, 120_000)

  it('keep most checks in the part that all of them can express', () => {
    const checksIn = (groups: typeof ed2022.groups) =>
      groups.flatMap(({ items }) => items.filter(({ given }) => !given).flatMap(({ checks = [] }) => checks)).length
    expect(checksIn(edition.groups) / checksIn(ed2022.groups)).toBeGreaterThan(0.6)
  })
})
