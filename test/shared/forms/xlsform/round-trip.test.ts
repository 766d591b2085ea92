import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { writeXlsForm } from '../../../../shared/forms/xlsform/write-xlsform'
import { edition, read, sheet } from './sheets'

const written = writeXlsForm(ed2022)
const sheets = written.map(({ name, rows }) => sheet(name, rows))

/** The written form with one cell of one row changed. */
const changed = (name: string, row: string, column: string, text: string) =>
  written.map((part) => {
    const at = part.rows[0]?.indexOf(column) ?? -1
    const rows = part.rows.map((cells) =>
      part.name === name && cells.includes(row) ? cells.map((cell, to) => (to === at ? text : cell)) : cells,
    )
    return sheet(part.name, rows)
  })

describe('an exported edition', () => {
  it('comes back without a difference', () => {
    expect(JSON.parse(JSON.stringify(edition(sheets)))).toEqual(JSON.parse(JSON.stringify(ed2022)))
  })

  it('has the sheets and columns that other programs read', () => {
    expect(written.map(({ name }) => name).slice(0, 3)).toEqual(['survey', 'choices', 'settings'])
    expect(written[0]?.rows[0]).toEqual(expect.arrayContaining(['type', 'name', 'label::中文 (zh)', 'relevant']))
  })

  it('keeps parts of an edition that no column stands for', () => {
    const newer = { ...ed2022, since: 2026, groups: ed2022.groups.map((group) => ({ ...group, module: ['a'] })) }
    expect(edition(writeXlsForm(newer).map(({ name, rows }) => sheet(name, rows)))).toEqual(newer)
  })

  it('takes a condition that was changed in the usual column', () => {
    const { groups } = edition(changed('survey', 'edu_level', 'relevant', '${age} >= 16'))
    const item = groups.flatMap(({ items }) => items).find(({ key }) => key === 'edu_level')
    expect(item?.askedWhen).toBe('${age} >= 16')
  })

  it('is refused when a constraint says something else than the checks behind it', () => {
    const result = read(changed('survey', 'attempt_days', 'constraint', '. > 5'))
    expect(result).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'contradiction', sheet: 'survey', column: 'H', row: expect.any(Number) }],
    })
  })
})
