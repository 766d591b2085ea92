import fc from 'fast-check'
import { diffEditions } from '../../../shared/forms/diff-editions'
import type { Difference } from '../../../shared/forms/difference'
import type { Check, Edition, Group, Item, Option } from '../../../shared/forms/edition'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { wholeEditions } from '../../editions/whole-editions'

const copy = <Thing>(thing: Thing): Thing => JSON.parse(JSON.stringify(thing))

describe('two editions', () => {
  it.each(wholeEditions.map((edition) => [edition.key, edition] as const))(
    'are the same when they are %s and its copy',
    (_, edition) => {
      expect(diffEditions(edition, copy(edition))).toEqual([])
    },
  )

  it('differ by what the compact form of 2022 brought', () => {
    const differences = diffEditions(ed2019, ed2022)
    const keys = (part: Difference['part'], change: Difference['change']) =>
      differences.filter((one) => one.part === part && one.change === change).map(({ key }) => key)
    expect(keys('item', 'added')).toEqual(
      expect.arrayContaining(['elder_carer', 'housing_status', 'elderly_need', 'access_done_items']),
    )
    expect(keys('item', 'removed')).toEqual(
      expect.arrayContaining(['literate', 'job_form', 'illness_2w', 'rural_poverty']),
    )
    expect(keys('setting', 'removed')).toEqual([
      'relief_needs_welfare',
      'nursing_subsidy_extended',
      'tekun_subsidy_rule',
    ])
    expect(keys('calculation', 'removed')).toEqual(['in_school', 'insured_group', 'helped_group', 'means_unchanged'])
    expect(differences).toEqual(
      expect.arrayContaining([
        {
          part: 'edition',
          key: 'ed2022',
          change: 'changed',
          field: 'title',
          before: ed2019.title,
          after: ed2022.title,
        },
        {
          part: 'item',
          key: 'employed',
          within: 'employment',
          change: 'changed',
          field: 'number',
          before: '题R16',
          after: '题R9',
        },
      ]),
    )
  })

  it('differ the other way round by the same, told from the other side', () => {
    const there = diffEditions(ed2019, ed2022)
    const back = diffEditions(ed2022, ed2019)
    const turned = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', reordered: 'reordered' }
    const named = ({ part, key, change }: Difference) =>
      `${part} ${part === 'edition' || key.startsWith('ed20') ? '' : key} ${change}`
    const expected = there.map((one) => named({ ...one, change: turned[one.change] } as Difference))
    expect(back.map(named).sort()).toEqual(expected.sort())
  })
})

/** One change to an edition, and how it is told. */
interface Mutation {
  readonly to: Edition
  readonly told: unknown
}

type Changeable<Thing> = readonly (readonly [field: keyof Thing & string, value: unknown])[]
const itemFields: Changeable<Item> = [
  ['label', '新的名称'],
  ['number', '题R99'],
  ['hint', '请看证件'],
  ['askedWhen', '${age} > 3'],
  ['required', '${age} > 3'],
  ['type', 'text'],
  ['max', 7],
  ['plain', '新的句子。'],
  ['stage', 'locking'],
]
const optionFields: Changeable<Option> = [
  ['label', '新的选项'],
  ['code', 99],
  ['offeredWhen', '${age} > 3'],
]
const checkFields: Changeable<Check> = [
  ['findsWhen', '${age} > 3'],
  ['says', '请再看一看。'],
  ['ref', '国残联'],
]

const groups = ed2022.groups
const anyGroup = fc.constantFrom(...groups)
const anItemWith = (test: (item: Item) => boolean) =>
  fc.constantFrom(...groups.flatMap((group) => group.items.filter(test).map((item) => ({ group, item }))))

const withGroup = (key: string, change: (group: Group) => Group): Edition => ({
  ...ed2022,
  groups: groups.map((group) => (group.key === key ? change(group) : group)),
})
const withItem = (group: Group, key: string, change: (item: Item) => Item): Edition =>
  withGroup(group.key, (same) => ({
    ...same,
    items: same.items.map((item) => (item.key === key ? change(item) : item)),
  }))
const without = <Thing>(list: readonly Thing[], gone: Thing): Thing[] => list.filter((one) => one !== gone)
const turned = <Thing>(list: readonly Thing[]): Thing[] => [...list].reverse()

const changesOf = <Thing extends object>(thing: Thing, fields: Changeable<Thing>) =>
  fc.constantFrom(...fields.filter(([field, value]) => thing[field] !== value)).map(([field, value]) => ({
    changed: { ...thing, [field]: value },
    told: { change: 'changed', field, before: thing[field], after: value },
  }))

const ofItems: fc.Arbitrary<Mutation> = anItemWith(() => true).chain(({ group, item }) => {
  const place = { part: 'item', key: item.key, within: group.key }
  return fc.oneof(
    changesOf(item, itemFields).map(({ changed, told }) => ({
      to: withItem(group, item.key, () => changed),
      told: { ...place, ...told },
    })),
    fc.constant({
      to: withGroup(group.key, (same) => ({ ...same, items: without(same.items, item) })),
      told: { ...place, change: 'removed', before: item },
    }),
    fc.constant({
      to: withGroup(group.key, (same) => ({ ...same, items: [...same.items, { ...item, key: 'brand_new' }] })),
      told: { ...place, key: 'brand_new', change: 'added', after: { ...item, key: 'brand_new' } },
    }),
    fc.constantFrom(...without(groups, group)).map((other) => ({
      to: {
        ...ed2022,
        groups: groups.map((one) => {
          if (one === other) return { ...one, items: [item, ...one.items] }
          return one === group ? { ...one, items: without(one.items, item) } : one
        }),
      },
      told: { ...place, within: other.key, change: 'moved', before: group.key, after: other.key },
    })),
  )
})

const ofOptions: fc.Arbitrary<Mutation> = anItemWith(({ options = [] }) => options.length > 1).chain(
  ({ group, item }) => {
    const options = item.options ?? []
    const within = { part: 'option', within: item.key }
    const withOptions = (list: readonly Option[]) => withItem(group, item.key, (same) => ({ ...same, options: list }))
    return fc.constantFrom(...options).chain((option) =>
      fc.oneof(
        changesOf(option, optionFields).map(({ changed, told }) => ({
          to: withOptions(options.map((one) => (one === option ? changed : one))),
          told: { ...within, key: option.key, ...told },
        })),
        fc.constant({
          to: withOptions(without(options, option)),
          told: { ...within, key: option.key, change: 'removed', before: option },
        }),
        fc.constant({
          to: withOptions(turned(options)),
          told: {
            part: 'option',
            key: item.key,
            change: 'reordered',
            before: options.map(({ key }) => key),
            after: turned(options.map(({ key }) => key)),
          },
        }),
      ),
    )
  },
)

const ofChecks: fc.Arbitrary<Mutation> = anItemWith(({ checks = [] }) => checks.length > 0).chain(({ group, item }) => {
  const checks = item.checks ?? []
  const withChecks = (list: readonly Check[]) => withItem(group, item.key, (same) => ({ ...same, checks: list }))
  return fc.constantFrom(...checks).chain((check) => {
    const place = { part: 'check', key: check.id, within: item.key }
    const other = check.kind === 'hard' ? 'soft' : 'hard'
    return fc.oneof(
      changesOf(check, [...checkFields, ['kind', other]]).map(({ changed, told }) => ({
        to: withChecks(checks.map((one) => (one === check ? changed : one))),
        told: { ...place, ...told },
      })),
      fc.constant({ to: withChecks(without(checks, check)), told: { ...place, change: 'removed', before: check } }),
      fc.constant({
        to: withChecks([...checks, { ...check, id: 'S999' }]),
        told: { ...place, key: 'S999', change: 'added', after: { ...check, id: 'S999' } },
      }),
    )
  })
})

const ofTheRest: fc.Arbitrary<Mutation> = fc.oneof(
  anyGroup.map((group) => ({
    to: withGroup(group.key, (same) => ({ ...same, title: '新的一组' })),
    told: { part: 'group', key: group.key, change: 'changed', field: 'title', before: group.title, after: '新的一组' },
  })),
  fc.constantFrom(...ed2022.facts).map((fact) => ({
    to: { ...ed2022, facts: without(ed2022.facts, fact) },
    told: { part: 'fact', key: fact.key, change: 'removed', before: fact },
  })),
  fc.constantFrom(...ed2022.settings).map((setting) => ({
    to: { ...ed2022, settings: ed2022.settings.map((one) => (one === setting ? { ...one, otherwise: 77 } : one)) },
    told: {
      part: 'setting',
      key: setting.key,
      change: 'changed',
      field: 'otherwise',
      before: setting.otherwise,
      after: 77,
    },
  })),
  fc.constantFrom(...ed2022.calculations).map((calculation) => ({
    to: {
      ...ed2022,
      calculations: ed2022.calculations.map((one) => (one === calculation ? { ...one, is: 'true()' } : one)),
    },
    told: {
      part: 'calculation',
      key: calculation.key,
      change: 'changed',
      field: 'is',
      before: calculation.is,
      after: 'true()',
    },
  })),
  fc.constant({
    to: { ...ed2022, wording: { ...ed2022.wording, range: { says: '数字不对。' } } },
    told: {
      part: 'wording',
      key: 'range',
      change: 'changed',
      field: 'says',
      before: ed2022.wording.range.says,
      after: '数字不对。',
    },
  }),
)

describe('one change to an edition', () => {
  it.each([
    ['an item', ofItems],
    ['an option', ofOptions],
    ['a check', ofChecks],
    ['a group, fact, setting, calculation or sentence', ofTheRest],
  ])('to %s is told, and nothing else', (_, mutations) => {
    fc.assert(
      fc.property(mutations, ({ to, told }) => {
        expect(diffEditions(ed2022, to)).toEqual([told])
      }),
      { numRuns: 200, seed: 26 },
    )
  })
})
