import { ed2026 } from '../../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../../shared/forms/editions/ed2026/modules'
import { writeXlsForm } from '../../../../shared/forms/xlsform/write-xlsform'
import { edition, read, sheet } from '../xlsform/sheets'
import { whole } from './editions'

const sheetsOf = (...written: Parameters<typeof writeXlsForm>) =>
  writeXlsForm(...written).map(({ name, rows }) => sheet(name, rows))

describe('an exported ed2026', () => {
  it.each([
    ['alone', ed2026],
    ['with every module', whole],
  ])('comes back %s without a difference', (_, plain) => {
    expect(edition(sheetsOf(plain))).toEqual(plain)
  })

  it('is read without a remark, with every module', () => {
    expect(read(sheetsOf(whole)).remarks).toEqual([])
  })
})

describe.each(ed2026Modules.map((module) => [module.key, module] as const))('the module %s, exported', (_, module) => {
  const sheets = sheetsOf(module, ed2026)

  it('comes back without a difference when it extends the core', () => {
    expect(edition(sheets, { base: ed2026 })).toEqual(module)
  })

  it('holds nothing of the core', () => {
    const survey = writeXlsForm(module, ed2026).find(({ name }) => name === 'survey')
    const names = survey?.rows.slice(1).map(([, name]) => name) ?? []
    const ofCore = ed2026.groups.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)])
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter((name) => name !== undefined && ofCore.includes(name))).toEqual([])
  })

  it('is refused where its names are taken', () => {
    const taken = expect.objectContaining({ code: 'name.duplicate', sheet: 'survey' })
    const refusals = expect.arrayContaining([taken])
    expect(read(sheets, { base: whole })).toMatchObject({ kind: 'refused', refusals })
  })
})
