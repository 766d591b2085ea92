import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Answer, Edition, Item } from '../../../../shared/forms/edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../../shared/forms/evaluate'
import { parse } from '../../../../shared/forms/expression/parse'
import { print } from '../../../../shared/forms/expression/print'
import { extended } from '../../../../shared/forms/extended'
import { openSession } from '../../../../shared/forms/session'
import { edition, type Rows, read, settings, sheet } from './sheets'

const of = (name: string): string => `\${${name}}`
const columns = ['type', 'name', 'label', 'relevant', 'constraint', 'constraint_message', 'calculation', 'required']
const choices = sheet('choices', [
  ['list_name', 'name', 'label'],
  ['yes_no', 'yes', '是'],
  ['yes_no', 'no', '否'],
  ['ways', 'bus', '公交车'],
  ['ways', 'taxi', '出租车'],
])
const formOf = (...rows: Rows) => [sheet('survey', [columns, ...rows]), choices, settings]
const itemsOf = ({ groups }: Edition): readonly Item[] => groups.flatMap(({ items }) => items)
const itemOf = (form: Edition, key: string): Item | undefined => itemsOf(form).find((item) => item.key === key)

const sitting = (form: Edition, answers: Readonly<Record<string, Answer>>, facts: object = {}) =>
  openSession(compileEdition(form), { answers, facts: { ...facts } })

describe('or_other', () => {
  it.each([
    ['select_one', 'other', `${of('way')} = 'other'`],
    ['select_multiple', ['bus', 'other'], `selected(${of('way')}, 'other')`],
  ] as const)('of %s adds an option, and a text that is asked with it', (type, answer, askedWhen) => {
    const form = edition(formOf([`${type} ways or_other`, 'way', '怎样出门']))
    expect(itemOf(form, 'way')?.options?.map(({ key }) => key)).toEqual(['bus', 'taxi', 'other'])
    expect(itemOf(form, 'way_other')).toMatchObject({
      type: 'text',
      label: '怎样出门：其他',
      askedWhen,
      required: true,
    })
    expect(sitting(form, { way: answer }).isAsked('way_other')).toBe(true)
    expect(sitting(form, { way: type === 'select_one' ? 'bus' : ['bus'] }).isAsked('way_other')).toBe(false)
  })
})

describe('a row of remarks among the choices', () => {
  it.each([[['# 出行方式']], [['', '', '出行方式']], [['#ways', 'car', '汽车']]])('%j is skipped', (remark) => {
    const ways = sheet('choices', [['list_name', 'name', 'label'], remark, ['ways', 'bus', '公交车']])
    const form = edition([sheet('survey', [columns, ['select_one ways', 'way', '怎样出门']]), ways, settings])
    expect(itemOf(form, 'way')?.options?.map(({ key }) => key)).toEqual(['bus'])
  })
})

describe('a note', () => {
  it('is read before the question it stands above', () => {
    const form = edition(formOf(['note', 'n1', '先说明一。'], ['note', 'n2', '再说明二。'], ['text', 'why', '为什么']))
    expect(itemsOf(form).map(({ key, hint }) => [key, hint])).toEqual([['why', '先说明一。\n再说明二。']])
  })

  it('with a condition is left out, and the author is told where', () => {
    const result = read(formOf(['note', 'n1', '说明', '1 = 1'], ['text', 'why', '为什么']))
    expect(result).toMatchObject({ kind: 'edition', remarks: [{ code: 'note.ignored', row: 2, column: 'A' }] })
  })
})

describe('a time of day', () => {
  const form = edition(formOf(['time', 'up_at', '几点起床']))
  it.each([
    ['07:30', []],
    ['7:30', ['up_at.1']],
    ['07.30', ['up_at.1']],
  ])('%s finds %j', (answer, found) => {
    const { findings } = evaluate(compileEdition(form), { answers: { up_at: answer }, facts: {} })
    expect(findings.map(({ check }) => check)).toEqual(found)
  })
})

describe('groups in groups', () => {
  const form = edition(
    formOf(
      ['begin group', 'outer', '外', `${of('goes_out')} = 'yes'`],
      ['text', 'first', '一'],
      ['begin group', 'inner', '内', `${of('first')} != '' or ${of('goes_out')} = 'no'`],
      ['text', 'second', '二', `${of('first')} != '甲'`],
      ['end group', ''],
      ['text', 'third', '三'],
      ['end group', ''],
      ['select_one yes_no', 'goes_out', '出门吗'],
    ),
  )

  it('become one screen, and each question bears the conditions of those inside', () => {
    expect(form.groups.map(({ key, items }) => [key, items.map((item) => item.key)])).toEqual([
      ['outer', ['first', 'second', 'third']],
      ['demo_extension_part_2', ['goes_out']],
    ])
    expect(itemOf(form, 'second')?.askedWhen).toContain(' and ')
    expect(itemOf(form, 'third')?.askedWhen).toBeUndefined()
  })

  it.each([
    [{ goes_out: 'no', first: '乙' }, []],
    [{ goes_out: 'yes' }, ['first', 'third']],
    [{ goes_out: 'yes', first: '甲' }, ['first', 'third']],
    [{ goes_out: 'yes', first: '乙' }, ['first', 'second', 'third']],
  ])('%j asks %j', (answers, asked) => {
    const session = sitting(form, answers)
    expect(['first', 'second', 'third'].filter((key) => session.isAsked(key))).toEqual(asked)
  })
})

describe('a form read with a base', () => {
  const form = read(
    formOf(
      ['text', 'spouse_works', '配偶做什么', `${of('marital_status')} = 'married' and ${of('age')} >= 18`],
      ['calculate', 'grown', '', '', '', '', `${of('age')} >= 18`],
    ),
    { base: ed2022 },
  )

  it('knows what the base asks and knows, and holds only what it adds', () => {
    if (form.kind === 'refused') throw new Error(JSON.stringify(form.refusals))
    expect(itemsOf(form.edition).map(({ key }) => key)).toEqual(['spouse_works'])
    expect(form.edition.facts).toEqual([])
    const session = sitting(
      extended(ed2022, form.edition),
      { status_code: 'normal', marital_status: 'married' },
      { age: 40 },
    )
    expect(session.isAsked('spouse_works')).toBe(true)
  })

  it('is refused without it', () => {
    const alone = read(formOf(['text', 'spouse_works', '配偶做什么', `${of('marital_status')} = 'married'`]))
    expect(alone).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'expression.unknownName', row: 2, column: 'D' }],
    })
  })
})

describe('whole numbers and days', () => {
  const form = edition(
    formOf(
      ['decimal', 'yuan', '花费'],
      ['date', 'left', '出门'],
      ['date', 'back', '回来', '', `. >= ${of('left')}`, '回来不能早于出门。'],
      ['calculate', 'whole_yuan', '', '', '', '', `int(${of('yuan')} div 3)`],
      ['calculate', 'days', '', '', '', '', `${of('back')} - ${of('left')}`],
      ['text', 'long_stay', '为什么这么久', `${of('days')} > 7`],
      ['text', 'expensive', '为什么这么贵', `${of('whole_yuan')} = 33`],
    ),
  )

  it('are cut off at the point, and counted between dates', () => {
    expect(form.calculations.map(({ is }) => is)).toEqual([
      `int(${of('yuan')} div 3)`,
      `days-between(${of('left')}, ${of('back')})`,
    ])
  })

  it.each([
    [{ yuan: 101.5, left: '2026-02-27', back: '2026-03-06' }, ['expensive']],
    [{ yuan: 98, left: '2026-02-27', back: '2026-03-07' }, ['long_stay']],
    [{ yuan: 99, left: '2027-12-30', back: '2028-03-01' }, ['long_stay', 'expensive']],
  ])('%j asks %j', (answers, asked) => {
    const session = sitting(form, answers)
    expect(['long_stay', 'expensive'].filter((key) => session.isAsked(key))).toEqual(asked)
  })

  it('let a constraint speak with its own sentence', () => {
    const findings = sitting(form, { left: '2026-03-02', back: '2026-03-01' }).findings()
    expect(findings.map(({ says }) => says)).toEqual(['回来不能早于出门。'])
  })
})

describe('an expression that is printed', () => {
  it.each([
    ['1 + 2 * 3', '1 + 2 * 3'],
    ['(1 + 2) * 3', '(1 + 2) * 3'],
    ['((1))+((2))', '1 + 2'],
    ['1 - (2 - 3)', '1 - (2 - 3)'],
    ['(1 - 2) - 3', '1 - 2 - 3'],
    [`not( ${of('a')}="it's" )`, `not(${of('a')} = "it's")`],
    [
      `${of('a')} = 'x' and (${of('b')} = 'y' or ${of('c')} = 'z')`,
      `${of('a')} = 'x' and (${of('b')} = 'y' or ${of('c')} = 'z')`,
    ],
    ['-1', '0 - 1'],
  ])('%s is %s, and reads back as the same tree', (written, printed) => {
    expect(print(parse(written), 4000)).toBe(printed)
    expect(print(parse(printed), 4000)).toBe(printed)
  })

  it('is no longer than it may be', () => {
    expect(() => print(parse(`${'1 + '.repeat(30)}1`), 100)).toThrow('Longer than 100')
  })
})

describe('everything that is wrong with a form is told at once', () => {
  const told = (...rows: Rows) => {
    const result = read(formOf(...rows))
    return result.kind === 'refused' ? result.refusals.map(({ code, row, column }) => `${code} ${column}${row}`) : []
  }

  it('what its expressions say, beside a repeat and a group that is not closed', () => {
    expect(
      told(
        ['begin_repeat', 'members', '家人'],
        ['text', 'member', '姓名'],
        ['end_repeat'],
        ['begin_group', 'more', '更多'],
        ['integer', 'rooms', '几间房'],
        ['integer', 'beds', '几张床', `${of('room')} > 0`],
      ),
    ).toEqual(['type.repeat A2', 'group.notClosed A5', 'expression.unknownName D7'])
  })

  it('but not a second time by whoever reads what is refused already', () => {
    expect(
      told(
        ['image', 'house', '房屋照片'],
        ['text', 'why', '为什么', `${of('house')} = 'a'`],
        ['integer', 'rooms', '几间房', `${of('hous')} = 'a'`],
      ),
    ).toEqual(['type.unsupported A2', 'expression.unknownName D4'])
  })

  it('an unknown function once, at its own cell', () => {
    const computed = (name: string, calculation: string) => ['calculate', name, '', '', '', '', calculation]
    expect(
      told(
        ['integer', 'rooms', '几间房'],
        computed('score', `pulldata(${of('rooms')})`),
        computed('twice', `${of('score')} * 2`),
        ['text', 'why', '为什么', `${of('twice')} > 4`],
        ['text', 'how', '怎样', `${of('Score')} > 4`],
      ),
    ).toEqual(['expression.unsupportedFunction G3', 'expression.unknownName D6'])
  })
})
