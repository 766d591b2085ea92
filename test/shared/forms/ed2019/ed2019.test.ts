import { compileEdition } from '../../../../shared/forms/compile-edition'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { evaluate } from '../../../../shared/forms/evaluate'
import { openSession } from '../../../../shared/forms/session'
import { and, answers, type Patch, settings } from '../ed2022/records'
import { checkCases, faultless } from './cases'
import { jobless, student, urban, withPatches } from './records'

const compiled = compileEdition(ed2019)
const items = compiled.items.map(({ item }) => item)
const found = (key: string, ...patches: readonly Patch[]) =>
  evaluate(compiled, withPatches(...patches)).findings.filter(({ item }) => item === key)
const pool = [...Object.values(checkCases).flatMap(({ fires, misses }) => [fires, misses]), ...Object.values(faultless)]

describe('ed2019', () => {
  it('survives the way to the phone as JSON', () => {
    expect(JSON.parse(JSON.stringify(ed2019))).toEqual(ed2019)
    expect(() => compileEdition(JSON.parse(JSON.stringify(ed2019)))).not.toThrow()
  })

  it('has a plain sentence for every question put to the resident', () => {
    const spoken = items.filter(({ given, number }) => !given && number)
    expect(spoken.filter(({ plain }) => plain === undefined).map(({ key }) => key)).toEqual([])
  })

  it('asks for 过去一年内, not 动态更新年度内', () => {
    expect(JSON.stringify(ed2019)).not.toContain('动态更新年度内')
  })
})

describe('the skip table of 就业', () => {
  const after = ['help_got', 'help_need', 'emp_insurance', 'res_pension', 'res_medical']
  it.each([
    ['study', ['res_medical']],
    ['retired', ['emp_insurance', 'res_pension', 'res_medical']],
    ['unwilling', ['emp_insurance', 'res_pension', 'res_medical']],
    ['unable', ['emp_insurance', 'res_pension', 'res_medical']],
    ['unskilled', after],
    ['land_taken', after],
    ['other', after],
  ])('goes on after %s with %j', (no_job_reason, next) => {
    const { asked } = evaluate(compiled, withPatches(jobless, answers({ no_job_reason })))
    expect(after.filter((key) => asked.includes(key))).toEqual(next)
  })

  it('sets aside what lies behind the jump and brings it back with the path', () => {
    const session = openSession(compiled, withPatches())
    session.set('employed', 'no')
    expect(session.setAside()).toMatchObject({ job_form: 'farming', help_got: ['none'], help_need: ['none'] })
    session.set('employed', 'yes')
    expect(session.setAside()).toEqual({})
  })
})

describe('an answer that is missing', () => {
  const required = items.filter(({ required, given, type }) => required && !given && type !== 'phone')
  const ofStatus = ed2019.groups.find(({ key }) => key === 'status')?.items.map(({ key }) => key) ?? []
  const asked = required.filter(({ key }) => !ofStatus.includes(key) && key !== 'note')

  it.each(asked.map((item) => [item.requiredId ?? 'required', item.key] as const))('%s@%s is found', (id, key) => {
    const complete = pool.find((patch) => key in withPatches(patch).answers && found(key, patch).length === 0)
    expect(complete).toBeDefined()
    const missing = found(key, complete ?? {}, answers({ [key]: undefined }))
    expect(missing.map(({ check }) => check)).toEqual([id])
  })
})

describe('an option', () => {
  const offered = (key: string, ...patches: readonly Patch[]) =>
    openSession(compiled, withPatches(...patches))
      .optionsOf(key)
      .map((option) => option.key)

  it('of schooling beyond primary school is not for who cannot read', () => {
    expect(offered('edu_level', answers({ literate: 'no' }))).toEqual(['never', 'primary'])
    expect(offered('edu_level')).toHaveLength(7)
  })

  it('of land taken is for 农业 only, and so is the rebuilding of unsafe houses', () => {
    const townsman = and(urban, jobless)
    expect(offered('no_job_reason', townsman)).not.toContain('land_taken')
    expect(offered('no_job_reason', jobless)).toContain('land_taken')
    expect(offered('relief', urban)).not.toContain('house_repair')
    expect(offered('relief')).toContain('house_repair')
  })

  it('of the nursing subsidy is for grades 1 and 2, or where the county extends it', () => {
    expect(offered('welfare')).not.toContain('nursing')
    expect(offered('welfare', faultless.severe)).toContain('nursing')
    expect(offered('welfare', settings({ nursing_subsidy_extended: true }))).toContain('nursing')
    expect(offered('welfare', settings({ tekun_subsidy_rule: 'force_care' }))).not.toContain('nursing')
  })
})

it('asks a student nothing between 题R19 and 题R25', () => {
  const { asked } = evaluate(compiled, withPatches(student))
  expect(asked.slice(asked.indexOf('no_job_reason') + 1)[0]).toBe('res_medical')
})
