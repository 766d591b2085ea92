import { compileEdition } from '../../../../shared/forms/compile-edition'
import { EditionError } from '../../../../shared/forms/defects'
import type { Item } from '../../../../shared/forms/edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { extended } from '../../../../shared/forms/extended'
import { engineSentence } from '../../../../shared/forms/xlsform/engine-sentences.zh'

const bare = { ...ed2022, facts: [], settings: [], calculations: [] }
const withItem = (item: Partial<Item>) => ({
  ...bare,
  key: 'extension',
  groups: [
    { key: 'more', title: '更多', items: [{ key: 'more_item', label: '更多', type: 'text' as const, ...item }] },
  ],
})

function defectsOf(item: Partial<Item>): readonly string[] {
  try {
    compileEdition(extended(ed2022, withItem(item)))
    return []
  } catch (error) {
    if (!(error instanceof EditionError)) throw error
    return error.defects.map(({ says }) => says)
  }
}

const asked = (askedWhen: string) => ({ askedWhen })
const option = { key: 'a', code: 1, label: '甲' }

describe('what the engine says of an edition', () => {
  it.each<[string, Partial<Item>]>([
    ['an expression that does not end', asked('${age} >= 1 and')],
    ['two values beside each other', asked('${age} 3')],
    ['a value that is none', asked('${age} = )')],
    ['a function without brackets', asked('age = 3')],
    ['a bracket too few', asked('(${age} = 3')],
    ['brackets without end', asked(`${'('.repeat(300)}1 = 1`)],
    ['a sign that means nothing', asked('${age} # 3')],
    ['a sign of full width', asked('${age} ＝ 3')],
    ['a number for a condition', asked('${age}')],
    ['a text for a number', asked('${age} + ${name} = 3')],
    ['an option that is no text', asked('selected(${relief}, ${age})')],
    ['the order of what has none', asked('rank(${relief}) = 1')],
    ['something less than nothing', asked("${age} < ''")],
    ['a list compared', asked("${relief} = 'dibao'")],
    ['a number and a text', asked("${age} = 'a'")],
    ['two choices without a common option', asked('${sex} = ${hukou_type}')],
    ['which choice is more', asked("${sex} > 'male'")],
    ['no date', asked("${birth_date} = '2022-9'")],
    ['too many values for a function', asked('not(true(), true())')],
    ['an unknown option', asked("${sex} = 'mal'")],
    ['an unknown name', asked('${aeg} = 3')],
    ['an unknown function', asked('selektd(${relief}, 1)')],
    ['a circle', asked("${more_item} = 'a'")],
    ['a choice without options', { type: 'one' }],
    ['a text with options', { options: [option] }],
    ['no label', { label: ' ' }],
    ['an option twice', { type: 'one', options: [option, option] }],
    ['an option without a label', { type: 'one', options: [{ ...option, label: ' ' }] }],
    ['a key that is none', { key: 'More' }],
    ['a name that is taken', { key: 'age' }],
  ])('is said in Chinese: %s', (_, item) => {
    const defects = defectsOf(item)
    expect(defects.length).toBeGreaterThan(0)
    for (const says of defects) expect(engineSentence(says)).toMatch(/\p{Script=Han}.*。$/u)
  })

  it('stays as it is when it is not known', () => {
    expect(engineSentence('Something new.')).toBe('Something new.')
  })
})
