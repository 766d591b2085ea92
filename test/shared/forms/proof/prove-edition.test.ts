import fc from 'fast-check'
import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Answer, Edition, Item } from '../../../../shared/forms/edition'
import { wording } from '../../../../shared/forms/editions/common/known'
import { evaluate } from '../../../../shared/forms/evaluate'
import { proveEdition } from '../../../../shared/forms/proof/prove-edition'

const check = (id: string, findsWhen: string) =>
  ({ id, kind: 'soft', findsWhen, says: '请核实。', reviewerSays: '存疑。' }) as const
const option = (key: string, offeredWhen?: string) => ({
  key,
  code: key,
  label: key,
  ...(offeredWhen ? { offeredWhen } : {}),
})

/** A small household form in which everything can happen; `more` is what is planted. */
const household = (more: readonly Partial<Item>[] = [], askedWhen = "${works} = 'yes'"): Edition => ({
  key: 'household',
  title: '一户',
  facts: [
    { key: 'today', type: 'date' },
    { key: 'distance', type: 'dec' },
    { key: 'start', type: 'time' },
  ],
  settings: [{ key: 'least', type: 'int', otherwise: 5 }],
  calculations: [{ key: 'adult', is: '${age} >= 18' }],
  wording,
  groups: [
    {
      key: 'person',
      title: '人',
      items: [
        { key: 'age', label: '年龄', type: 'int', min: 0, max: 120 },
        { key: 'works', label: '是否工作', type: 'yn', askedWhen: '${adult}' },
        { key: 'pets', label: '动物', type: 'multi', options: [option('cat'), option('dog'), option('none')] },
        { key: 'born', label: '出生日期', type: 'date' },
        { key: 'moved', label: '迁入日期', type: 'date' },
        { key: 'people', label: '人数', type: 'int', min: 1, max: 20 },
        { key: 'name', label: '姓名', type: 'text' },
      ],
    },
    {
      key: 'work',
      title: '工作',
      askedWhen,
      items: more.map((item, at) => ({ key: `planted_${at}`, label: '某项', type: 'int', ...item }) as Item),
    },
  ],
})

const defectsOf = (...more: readonly Partial<Item>[]) =>
  proveEdition(compileEdition(household(more))).map(({ field, says }) => `${field}: ${says}`)

describe('an edition', () => {
  it('is proved when everything in it can happen', () => {
    expect(
      defectsOf(
        { askedWhen: '${age} > ${setting.least} and ${people} > ${age} and ${age} != 18' },
        { required: "${pets} = ''", checks: [check('A1', '. > ${people} + 3')] },
        {
          type: 'one',
          options: [option('a', 'count-selected(${pets}) = 3'), option('b', '${prev.works} != ${works}')],
        },
        { checks: [check('B1', '. != ${prev.people} and ${born} < ${moved} and ${moved} < ${today}')] },
        { type: 'text', checks: [check('C1', ". = ${name} and . != '某甲'"), check('C2', "starts-with(., '西')")] },
        { type: 'time', given: true, checks: [check('D1', 'minutes-between(${start}, .) > 180')] },
        { type: 'dec', checks: [check('E1', '. > 2.25 and . < 2.5 and ${distance} > . and ${distance} < 2.5')] },
      ),
    ).toEqual([])
  })

  it.each<readonly [string, string]>([
    ['against the condition of its group', '${age} < 18'],
    ['because what it hangs on is not asked then', "${works} = 'no' or not(${adult})"],
    ['by numbers that leave nothing between', '${age} > 20 and ${age} < 21'],
    ['by numbers in a circle', '${age} < ${people} and ${people} < ${setting.least} and ${setting.least} < ${age}'],
    ['by a range', '${people} < 1 or ${people} > 20'],
    ['by numbers and a range', '${people} > ${age} and ${age} >= 20'],
    ['by days in a circle', '${born} < ${moved} and ${moved} <= ${today} and ${today} < ${born}'],
    ['by a list that cannot be so long', 'count-selected(${pets}) > 3'],
    ['by a list that is and is not there', "${pets} = '' and selected(${pets}, 'cat')"],
    ['by a blank that is compared', "${name} = '' and ${name} != '某甲'"],
    ['by three texts', "${name} = '某甲' and ${prev.name} = '某乙' and ${name} = ${prev.name}"],
    ['by a comparison with last year', "${works} = ${prev.works} and ${prev.works} = 'no'"],
    ['by choices', "if(${adult}, ${works}, ${prev.works}) = 'no'"],
    ['by what is known first', "coalesce(${works}, ${prev.works}) = 'no'"],
  ])('has an item that is never asked, %s', (_, askedWhen) => {
    expect(defectsOf({ askedWhen })).toEqual(['askedWhen: It is never asked.'])
  })

  it('has a group that is never asked', () => {
    const edition = household([{}, {}], "${works} = 'no' and ${works} = 'yes'")
    expect(proveEdition(compileEdition(edition)).map(({ item, says }) => [item, says])).toEqual([
      ['planted_0', 'It is never asked.'],
      ['planted_1', 'It is never asked.'],
    ])
  })

  it.each<readonly [string, Partial<Item>]>([
    ['A1: It never finds anything.', { checks: [check('A1', '${age} < 18')] }],
    ['A1: It never finds anything.', { checks: [check('A1', ". = ''")] }],
    ['A1: It never finds anything.', { min: 3, max: 9, checks: [check('A1', '. < 3 or . > 9')] }],
    ['options.b: It is never offered.', { type: 'one', options: [option('a'), option('b', "${works} = 'no'")] }],
    ['required: It is never required.', { required: '. > 3' }],
    ['required: It is never required.', { required: 'not(${adult})' }],
  ])('has a defect: %s', (defect, item) => {
    expect(defectsOf(item)).toEqual([defect])
  })

  it('is told what could not be decided', () => {
    expect(defectsOf({ checks: [check('A1', '. * . < 0')] })).toEqual([
      'A1: Undecided (not every value of * is tried): It never finds anything.',
    ])
  })
})

const number = fc.constantFrom('${a}', '${b}', '.', '0', '1', '2', '3')
const atom = fc.oneof(
  fc.tuple(number, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), number).map((parts) => parts.join(' ')),
  fc.constantFrom("${c} = 'yes'", "${c} != 'yes'", "${c} = ''", "${a} = ''", "${m} != ''", "selected(${m}, 'x')"),
  fc.constantFrom("selected(${m}, 'y')", 'count-selected(${m}) < 2', 'count-selected(${m}) > ${a}'),
)
const condition = fc
  .array(fc.tuple(atom, fc.boolean(), fc.constantFrom('and', 'or')), { minLength: 1, maxLength: 4 })
  .map((atoms) =>
    atoms.reduce(
      (text, [one, isNot, word]) => `${text === '' ? '' : `(${text}) ${word} `}${isNot ? `not(${one})` : one}`,
      '',
    ),
  )

/** Four items whose records can all be tried. */
const small = ([askedB, askedM, finds]: readonly string[]): Edition => ({
  ...household(),
  facts: [],
  settings: [],
  calculations: [],
  groups: [
    {
      key: 'all',
      title: '全部',
      items: [
        { key: 'a', label: 'a', type: 'int', min: 0, max: 3 },
        { key: 'c', label: 'c', type: 'yn' },
        { key: 'm', label: 'm', type: 'multi', options: [option('x'), option('y')], askedWhen: askedM ?? '' },
        {
          key: 'b',
          label: 'b',
          type: 'int',
          min: 0,
          max: 3,
          askedWhen: askedB ?? '',
          checks: [check('T', finds ?? '')],
        },
      ],
    },
  ],
})

const numbers: readonly Answer[] = [undefined, 0, 1, 2, 3]
const records = numbers.flatMap((a) =>
  [undefined, 'yes', 'no'].flatMap((c) =>
    [undefined, ['x'], ['y'], ['x', 'y']].flatMap((m) => numbers.map((b) => ({ a, b, c, m }))),
  ),
)

it('finds exactly what trying every record finds', () => {
  let found = 0
  const ofOthers = (text: string) => text.replaceAll('${b}', '${a}').replaceAll('.', '${a}')
  const conditions = fc.tuple(
    condition.map(ofOthers),
    fc.constantFrom("${c} = 'yes'", '${a} > 1', "${a} != '' and ${c} = 'no'"),
    condition,
  )
  fc.assert(
    fc.property(conditions, (texts) => {
      const edition = compileEdition(small(texts))
      const outcomes = records.map((answers) => evaluate(edition, { answers, facts: {} }))
      const tried = [
        ...(outcomes.some(({ asked }) => asked.includes('m')) ? [] : ['m.askedWhen']),
        ...(outcomes.some(({ asked }) => asked.includes('b')) ? [] : ['b.askedWhen']),
        ...(outcomes.some(({ findings }) => findings.some((one) => one.check === 'T')) ? [] : ['b.T']),
      ]
      const expected = tried.includes('b.askedWhen') ? tried.filter((one) => one !== 'b.T') : tried
      expect(proveEdition(edition).map(({ item, field }) => `${item}.${field}`)).toEqual(expected)
      found += expected.length
    }),
    { numRuns: 300, seed: 26 },
  )
  expect(found).toBeGreaterThan(20)
})
