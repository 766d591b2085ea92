import { compileEdition } from '../../../shared/forms/compile-edition'
import { EditionError } from '../../../shared/forms/defects'
import type { Edition, Group, Item } from '../../../shared/forms/edition'
import { ed2016 } from '../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { extended } from '../../../shared/forms/extended'

const group = (key: string, ...items: readonly Partial<Item>[]): Group => ({
  key,
  title: key,
  items: items.map((item) => ({ key: `${key}_item`, label: key, type: 'int', ...item })),
})
const edition = (key: string, groups: readonly Group[], rest: Partial<Edition> = {}): Edition => ({
  ...{ key, title: key, groups, facts: [], settings: [], calculations: [], wording: ed2022.wording },
  ...rest,
})
const groupKeys = ({ groups }: Edition) => groups.map(({ key }) => key)

function defectsOf(base: Edition, extension: Edition): readonly string[] {
  try {
    extended(base, extension)
  } catch (error) {
    if (error instanceof EditionError) return error.defects.map(({ item, says }) => `${item}: ${says}`)
    throw error
  }
  return []
}

describe('an extended edition', () => {
  const extra = edition('extra', [group('pets'), group('garden')])

  it.each([ed2016, ed2018, ed2019, ed2022])('asks what is added before the closing block of $key', (base) => {
    const whole = extended(base, extra)
    expect(groupKeys(whole).slice(-3)).toEqual(['pets', 'garden', 'closing'])
    expect(whole.groups.filter(({ key }) => !['pets', 'garden'].includes(key))).toEqual(base.groups)
    const order = compileEdition(whole).items.map(({ item }) => item.key)
    expect(order.indexOf('garden_item')).toBeLessThan(order.indexOf('householder_name'))
  })

  it('keeps the order in which extensions are added, whatever is complete only later', () => {
    const base = edition('base', [group('first'), group('sign', { stage: 'signing' }), group('lock', {})])
    const whole = extended(extended(base, edition('a', [group('a')])), edition('b', [group('b')]))
    expect(groupKeys(whole)).toEqual(['first', 'a', 'b', 'sign', 'lock'])
  })

  it('has what is added last when nothing closes the interview', () => {
    const base = edition('base', [group('first', { stage: 'interview' }), group('second')])
    expect(groupKeys(extended(base, extra))).toEqual(['first', 'second', 'pets', 'garden'])
  })

  it('is still the edition it extends, in name and wording, and knows what both know', () => {
    const more = edition('more', [group('pets')], {
      facts: [{ key: 'has_garden', type: 'boolean' }],
      settings: [{ key: 'pets_most', type: 'int', otherwise: 3 }],
      calculations: [{ key: 'gardener', is: '${has_garden} and ${normal}' }],
      wording: { ...ed2022.wording, required: { says: '另一句。' } },
    })
    const { key, title, wording, facts, settings, calculations } = extended(ed2022, more)
    expect({ key, title, wording }).toEqual({ key: ed2022.key, title: ed2022.title, wording: ed2022.wording })
    expect(facts).toEqual([...ed2022.facts, ...more.facts])
    expect(settings).toEqual([...ed2022.settings, ...more.settings])
    expect(calculations).toEqual([...ed2022.calculations, ...more.calculations])
  })

  it('refuses every name that both have, be it of an item, fact, calculation, setting or group', () => {
    const again = edition('again', [group('basic', { key: 'age' }, { key: 'new_item' })], {
      facts: [{ key: 'normal', type: 'boolean' }],
      settings: [{ key: 'photo_required', type: 'boolean', otherwise: true }],
      calculations: [{ key: 'today', is: 'true()' }],
    })
    expect(defectsOf(ed2022, again)).toEqual([
      'normal: ed2022 has this name.',
      'today: ed2022 has this name.',
      'age: ed2022 has this name.',
      'setting.photo_required: ed2022 has this name.',
      'basic: ed2022 has a group of this name.',
    ])
  })

  it('takes a setting that is called like an item', () => {
    const slot = { key: 'age', type: 'int', otherwise: 3 } as const
    expect(defectsOf(ed2022, edition('extra', [group('pets')], { settings: [slot] }))).toEqual([])
  })
})
