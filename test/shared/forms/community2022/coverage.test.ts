import { answers, facts } from '../ed2022/records'
import { checkCases } from './cases'
import { instrumentRows } from './instrument-rows'
import { compiled, found, items } from './records'

describe('the coverage of section 3 of the instrument', () => {
  it('has every item of the table and no other', () => {
    expect(items.map(({ key }) => key).sort()).toEqual(Object.keys(instrumentRows).sort())
  })

  it.each(Object.entries(instrumentRows))('%s has the checks of its row, each with a case', (key, { checks = [] }) => {
    expect((compiled.itemsByKey.get(key)?.item.checks ?? []).map(({ id }) => id)).toEqual(checks)
    for (const id of checks) expect(Object.keys(checkCases)).toContain(`${id}@${key}`)
  })

  it.each(Object.entries(instrumentRows))('%s may be left out only where its row allows it', (key, row) => {
    const isGiven = compiled.itemsByKey.get(key)?.item.given
    const missing = found(isGiven ? facts({ [key]: undefined }) : answers({ [key]: undefined }))
    expect(missing.filter((id) => id === `required@${key}`)).toEqual(row.required ? [`required@${key}`] : [])
  })

  it.each(['v_pop', 'v_households', 'v_commissioners', 'v_commissioner_pay', 'v_public_posts', 'v_volunteers'])(
    '%s is no negative number',
    (key) => {
      expect(found(answers({ [key]: -1 }))).toContain(`range@${key}`)
    },
  )

  it('shows at most eight items on a screen', () => {
    const sizes = compiled.edition.groups.map((group) => group.items.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8)
  })

  it('travels as JSON', () => {
    expect(JSON.parse(JSON.stringify(compiled.edition))).toEqual(compiled.edition)
  })
})
