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

describe('the engines of the benchmark', () => {
  const edition = neutralEdition(ed2022)
  const records = benchRecords(edition, 24)
  const own = ownEngine(edition, { compileEdition, evaluate, openSession })

  it('find the same questions wrong on every record', () => {
    expect(() => assertSameResults(own, [surveyEngine(edition), ajvEngine(edition)], records)).not.toThrow()
  })

  it('are given records with and without faults', () => {
    const failing = records.filter((record) => own.failing(record).length > 0).length
    expect(failing).toBeGreaterThan(0)
    expect(failing).toBeLessThan(records.length)
  })

  it('are stopped by a single difference', () => {
    const blind = { ...own, name: 'blind', failing: () => [] }
    expect(() => assertSameResults(own, [blind], records)).toThrow('blind')
  })

  it('keep most checks in the part that all of them can express', () => {
    const checksIn = (groups: typeof ed2022.groups) =>
      groups.flatMap(({ items }) => items.filter(({ given }) => !given).flatMap(({ checks = [] }) => checks)).length
    expect(checksIn(edition.groups) / checksIn(ed2022.groups)).toBeGreaterThan(0.6)
  })
})
