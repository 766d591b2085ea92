import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { extended } from '../../../../shared/forms/extended'
import { edition, read, sheet } from './sheets'

const head = (key: string) =>
  sheet('settings', [
    ['form_title', 'form_id'],
    ['示范扩展', key],
  ])
const survey = (...rows: readonly (readonly string[])[]) => sheet('survey', [['type', 'name', 'label'], ...rows])

describe('a form that extends an edition', () => {
  it('is refused with the place of a group that the edition has', () => {
    const rows = survey(['begin_group', 'basic', '另一组'], ['integer', 'pets', '宠物'], ['end_group', '', ''])
    expect(read([rows, head('pets')], { base: ed2022 })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'name.duplicate', sheet: 'survey', row: 2 }],
    })
  })

  it('can be one of several that have no groups of their own', () => {
    const [pets, trees] = ['pets', 'trees'].map((key) =>
      edition([survey(['integer', key, `几${key}`]), head(key)], { base: ed2022 }),
    )
    if (!pets || !trees) throw new Error('Two forms were read.')
    const { groups } = extended(extended(ed2022, pets), trees)
    expect(groups.slice(-3).map(({ key }) => key)).toEqual(['pets_part_1', 'trees_part_1', 'closing'])
  })
})
