import { readFileSync } from 'node:fs'
import type { Edition, Item } from '../../shared/forms/edition'
import { ed2022 } from '../../shared/forms/editions/ed2022/ed2022'
import { editionDefects } from './edition-defects'
import type { Source } from './where-is'

const file = (path: string): Source => ({ file: path, text: readFileSync(path, 'utf8') })
const sources = ['ed2019/employment', 'common/employment', 'ed2022/basic', 'ed2022/housing', 'common/known'].map(
  (name) => file(`shared/forms/editions/${name}.ts`),
)

/** ed2022 with one item, or its expressions, written otherwise. */
const planted = (key: string, change: (item: Item) => Item): Edition => ({
  ...ed2022,
  groups: ed2022.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => (item.key === key ? change(item) : item)),
  })),
})
const lineWith = (path: string, text: string): string => {
  const lines = file(path).text.split('\n')
  return `${path}:${lines.findIndex((line) => line.includes(text)) + 1}`
}

describe('the defects of an edition', () => {
  it('are none in the edition in force', () => {
    expect(editionDefects(ed2022, sources)).toEqual([])
  })

  it('are told with the line of the expression, found in the files of the edition itself', () => {
    const basic = 'shared/forms/editions/ed2022/basic.ts'
    const edition = planted('elder_carer_age', (item) => ({ ...item, min: 60 }))
    expect(editionDefects(edition, sources)).toEqual([
      `${lineWith(basic, "findsWhen: '. < 60'")}: elder_carer_age.R19: It never finds anything.`,
    ])
  })

  it('are told with the line of the key where the source has no such expression', () => {
    const edition = planted('elder_carer_age', (item) => ({
      ...item,
      askedWhen: "${in_institution} = 'yes' and ${inst} = false()",
    }))
    expect(editionDefects(edition, sources)[0]).toBe(
      `${lineWith('shared/forms/editions/ed2022/basic.ts', "key: 'elder_carer_age'")}: elder_carer_age.askedWhen: It is never asked.`,
    )
  })

  it('are those of the compiler where it does not compile', () => {
    const edition = planted('livelihood', (item) => ({ ...item, askedWhen: "${employd} = 'no'", label: '' }))
    expect(editionDefects(edition, sources)).toEqual([
      expect.stringMatching(/employment\.ts:\d+: livelihood\.label: It has no label\./),
      expect.stringMatching(
        /employment\.ts:\d+: livelihood\.askedWhen: No item or fact employd\. Did you mean employed\?/,
      ),
    ])
  })

  it('are told with the name of the edition where no source has it', () => {
    const edition = planted('livelihood', (item) => ({ ...item, label: '' }))
    expect(editionDefects(edition, [])).toEqual(['ed2022: livelihood.label: It has no label.'])
  })
})
