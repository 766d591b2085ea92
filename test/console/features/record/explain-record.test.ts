import { explainer } from '../../../../console/src/features/record/explain-record'
import type { FormInput } from '../../../../shared/forms/board'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../../shared/forms/evaluate'
import { withPatches } from '../../../shared/forms/ed2022/records'

const compiled = compileEdition(ed2022)
/** As the record of the server names them: with the reviewer's sentence. */
const findingsOf = (input: FormInput) =>
  evaluate(compiled, input).findings.map(({ item, check, kind, reviewerSays }) => ({
    item,
    check,
    kind,
    says: reviewerSays,
  }))

describe('a record explained to its reviewer', () => {
  const underage = withPatches({ facts: { age: 15, birth_date: '2007-06-01' } })

  it('says for each finding what decided it and what settles it', () => {
    const findings = findingsOf(underage)
    expect(findings.length).toBeGreaterThan(0)
    const told = findings.map((finding) => explainer(ed2022, underage).ofFinding(finding))
    expect(told.every((why) => why !== undefined && why.causes.length > 0)).toBe(true)
    const closed = findings.findIndex(({ item }) => item === 'employed')
    expect(told[closed]?.causes.join()).toContain('“年龄”是15')
    expect(told[closed]?.settledBy).toContain('是否就业')
  })

  it('says why an item was not asked, and only of those that were not', () => {
    const rows = explainer(ed2022, underage).notAsked()
    const employed = rows.find(({ item }) => item.key === 'employed')
    expect(employed?.causes.join()).toContain('“年龄”是15')
    const { asked } = evaluate(compiled, underage)
    expect(rows.every(({ item }) => !asked.includes(item.key))).toBe(true)
  })

  it('never tells what is private', () => {
    const phone = withPatches({ answers: { phone_mobile: '199****1234' } })
    const told = findingsOf(phone).map((finding) => explainer(ed2022, phone).ofFinding(finding)?.causes.join() ?? '')
    expect(told.length).toBeGreaterThan(0)
    expect(told.join()).not.toContain('199****1234')
  })

  it('does not explain a finding that does not stand', () => {
    const gone = { item: 'employed', check: 'S999', kind: 'soft' as const, says: '没有这样的提示' }
    expect(explainer(ed2022, withPatches()).ofFinding(gone)).toBeUndefined()
  })
})
