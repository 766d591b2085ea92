import { asking, formOf, type HostileForm, hostile, type Rows, row, sheetsOf } from './hostile-form'

const settings: Rows = [
  ['form_title', 'form_id'],
  ['试', 'try_1'],
]
const question = row('text', 'try_a', '甲')
const bare = (...survey: Rows) => sheetsOf({ survey, settings })
const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const choosing = (name: string, code: HostileForm['code'], at: string, ...choices: Rows) =>
  hostile(name, code, at, () => formOf({ survey: [row('select_one ways', 'try_w', '怎样')], choices }))

const sheets: readonly HostileForm[] = [
  hostile('no survey', 'sheet.missing', 'survey', () => sheetsOf({ settings })),
  hostile('no settings', 'sheet.missing', 'settings', () => sheetsOf({ survey: [['type', 'name', 'label']] })),
  hostile('sheets of something else', 'sheet.missing', 'survey', () => sheetsOf({ 工作表1: [['姓名', '电话']] })),
  hostile('an empty survey', 'sheet.empty', 'survey', () => sheetsOf({ survey: [], settings })),
  hostile('settings without a row', 'sheet.empty', 'settings!1', () =>
    sheetsOf({ survey: [['type', 'name', 'label']], settings: settings.slice(0, 1) }),
  ),
  asking('no question', 'form.noQuestions', 'survey!1'),
  asking('a group without questions', 'form.noQuestions', 'survey!1', row('begin group', 'g'), row('end group')),
  hostile('no types', 'header.missing', 'survey!1', () => bare(['name', 'label'], ['a', '甲'])),
  hostile('no names', 'header.missing', 'survey!1', () => bare(['type', 'label'], ['text', '甲'])),
  hostile('no labels', 'header.missing', 'survey!1', () => bare(['type', 'name'], ['text', 'a'])),
  hostile('headers in Chinese', 'header.missing', 'survey!1', () =>
    bare(['类型', '名称', '文字'], ['text', 'a', '甲']),
  ),
  hostile('a column twice', 'header.duplicate', 'survey!D1', () =>
    bare(['type', 'name', 'label', 'name'], ['text', 'a', '甲', 'b']),
  ),
  hostile('choices without names', 'header.missing', 'choices!1', () =>
    sheetsOf({
      survey: [
        ['type', 'name', 'label'],
        ['text', 'a', '甲'],
      ],
      choices: [['list_name', 'label']],
      settings,
    }),
  ),
  hostile('no name of the form', 'name.missing', 'settings!2', () =>
    formOf({ survey: [question], settings: [['form_title'], ['试']] }),
  ),
  hostile('a name of the form in Chinese', 'name.characters', 'settings!B2', () =>
    formOf({
      survey: [question],
      settings: [
        ['form_title', 'form_id'],
        ['试', '出行'],
      ],
    }),
  ),
  hostile('a form called constructor', 'name.reserved', 'settings!B2', () =>
    formOf({
      survey: [question],
      settings: [
        ['form_title', 'form_id'],
        ['试', 'constructor'],
      ],
    }),
  ),
  hostile('3,001 questions', 'form.tooLarge', 'survey!3002', () =>
    formOf({ survey: times(3001, (at) => row('text', `q_${at}`, '问')) }),
  ),
  hostile('10,000 choices', 'form.tooLarge', 'choices!5000', () =>
    formOf({ survey: [question], choices: times(10_000, (at) => [`l_${at % 20}`, `c_${at}`, '项']) }),
  ),
  choosing('a list of 4,000', 'list.tooLong', 'choices!A1004', ...times(4000, (at) => ['ways', `c_${at}`, '项'])),
  hostile('conditions of 400,000 characters', 'form.tooLarge', 'survey!D1', () =>
    formOf({
      survey: times(120, (at) => row('text', `q_${at}`, '问', { relevant: `${'1 = 1 or '.repeat(400)}1 = 1` })),
    }),
  ),
]

const names: readonly HostileForm[] = [
  asking('no name', 'name.missing', 'survey!B2', row('text', '', '甲')),
  asking('a name twice', 'name.duplicate', 'survey!B3', question, question),
  asking('a name twice but for capitals', 'name.duplicate', 'survey!B3', question, row('text', 'TRY_A', '乙')),
  asking('a name twice but for a hyphen', 'name.duplicate', 'survey!B3', question, row('text', 'try-a', '乙')),
  asking('a question of the base', 'name.duplicate', 'survey!B2', row('text', 'marital_status', '婚姻')),
  asking('a fact of the base', 'name.duplicate', 'survey!B2', row('integer', 'age', '年龄')),
  asking('a group of the base', 'name.duplicate', 'survey!B2', row('begin group', 'basic'), question, row('end group')),
  asking(
    'a group twice',
    'name.duplicate',
    'survey!B5',
    row('begin group', 'g'),
    question,
    row('end group'),
    row('begin group', 'g'),
    row('text', 'try_b'),
    row('end group'),
  ),
  asking('a name in Chinese', 'name.characters', 'survey!B2', row('text', '出行')),
  asking('a name with a picture in it', 'name.characters', 'survey!B2', row('text', 'a😀')),
  asking('a name with a blank', 'name.characters', 'survey!B2', row('text', 'a b')),
  asking('a name with a quote', 'name.characters', 'survey!B2', row('text', `a'b`)),
  asking('a name that is a number', 'name.characters', 'survey!B2', row('text', '1e309')),
  asking('a name of 65 letters', 'name.characters', 'survey!B2', row('text', 'a'.repeat(65))),
  asking('a name of letters that look alike', 'name.characters', 'survey!B2', row('text', 'try_\u0430')),
  asking('a question called constructor', 'name.reserved', 'survey!B2', row('text', 'constructor')),
  asking('a question called prototype', 'name.reserved', 'survey!B2', row('text', 'prototype')),
  asking('a question called __proto__', 'name.reserved', 'survey!B2', row('text', '__proto__')),
  asking(
    'a calculation called constructor',
    'name.reserved',
    'survey!B3',
    question,
    row('calculate', 'constructor', '', { calculation: '1' }),
  ),
  asking('writing turned round in a name', 'cell.control', 'survey!B2', row('text', 'a\u202eb')),
  asking('writing turned round in a label', 'cell.control', 'survey!C2', row('text', 'try_a', '可以\u202e以可不')),
  asking('nothing visible between letters', 'cell.control', 'survey!C2', row('text', 'try_a', '可\u200b以')),
  asking('a joiner nobody sees', 'cell.control', 'survey!C2', row('text', 'try_a', '可\u2060以')),
  asking('a label of nothing visible', 'cell.control', 'survey!C2', row('text', 'try_a', '\u200b')),
  asking('no label', 'label.missing', 'survey!C2', row('text', 'try_a', '')),
  asking('a label of 9,000 characters', 'cell.tooLong', 'survey!C2', row('text', 'try_a', '长'.repeat(9000))),
  asking(
    'a hint of 40,000 characters',
    'cell.tooLong',
    'survey!Q2',
    row('text', 'try_a', '甲', { hint: '长'.repeat(40_000) }),
  ),
]

const deep = (depth: number): Rows => [
  ...times(depth, (at) => row('begin group', `g_${at}`)),
  question,
  ...times(depth, () => row('end group')),
]

const structure: readonly HostileForm[] = [
  asking('no type', 'type.missing', 'survey!A2', row('', 'try_a', '甲')),
  asking('an unknown type', 'type.unknown', 'survey!A2', row('wobble', 'try_a')),
  asking('a type named like a part of every object', 'type.unknown', 'survey!A2', row('toString', 'try_a')),
  asking('a type named __proto__', 'type.unknown', 'survey!A2', row('__proto__', 'try_a')),
  ...[
    'image',
    'geopoint',
    'file',
    'barcode',
    'rank',
    'range',
    'audio',
    'select_one_from_file x.csv',
    'csv-external',
  ].map((type) => asking(`a question of type ${type}`, 'type.unsupported', 'survey!A2', row(type, 'try_a'))),
  asking('a repeat', 'type.repeat', 'survey!A2', row('begin repeat', 'r'), question, row('end repeat')),
  asking(
    'a repeat in a repeat',
    'type.repeat',
    'survey!A2',
    row('begin repeat', 'r'),
    row('begin repeat', 's'),
    question,
    row('end repeat'),
    row('end repeat'),
  ),
  asking('a repeat that does not end', 'type.repeat', 'survey!A2', row('begin repeat', 'r'), question),
  asking('the end of no repeat', 'group.notOpen', 'survey!A3', question, row('end repeat')),
  asking('the end of no group', 'group.notOpen', 'survey!A3', question, row('end group')),
  asking('a group that does not end', 'group.notClosed', 'survey!A2', row('begin group', 'g'), question),
  asking('groups nine deep', 'group.tooDeep', 'survey!A10', ...deep(9)),
  asking('groups a thousand deep', 'group.tooDeep', 'survey!A10', ...deep(1000)),
  asking('a choice without a list', 'list.missing', 'survey!A2', row('select_one', 'try_a')),
  asking('a choice of nothing but another answer', 'list.missing', 'survey!A2', row('select_one or_other', 'try_a')),
  asking('a list that is not there', 'list.unknown', 'survey!A2', row('select_one ways', 'try_a')),
  asking(
    'a list named like a part of every object',
    'list.unknown',
    'survey!A2',
    row('select_one constructor', 'try_a'),
  ),
  asking(
    'another answer whose name is taken',
    'name.duplicate',
    'survey!B3',
    row('text', 'try_a_other'),
    row('select_one yes_no or_other', 'try_a'),
  ),
  asking('a calculation of nothing', 'calculation.missing', 'survey!G3', question, row('calculate', 'try_c', '')),
  asking(
    'a question that is worked out',
    'calculation.onQuestion',
    'survey!G2',
    row('text', 'try_a', '甲', { calculation: '1 + 1' }),
  ),
  choosing('a choice without a name', 'name.missing', 'choices!B4', ['ways', '', '车']),
  choosing('a choice without a label', 'label.missing', 'choices!C4', ['ways', 'car', '']),
  choosing('a choice without a list of its own', 'list.missing', 'choices!A4', ['', 'car', '车']),
  choosing('a choice twice', 'choice.duplicate', 'choices!B5', ['ways', 'car', '车'], ['ways', 'car', '汽车']),
  choosing('a choice with a blank', 'name.characters', 'choices!B4', ['ways', 'my car', '车']),
  choosing('a choice with a picture', 'name.characters', 'choices!B4', ['ways', '🚗', '车']),
  choosing('a choice called __proto__', 'name.reserved', 'choices!B4', ['ways', '__proto__', '车']),
  choosing('a choice called constructor', 'name.reserved', 'choices!B4', ['ways', 'constructor', '车']),
  choosing('a code that is a list', 'cell.value', 'choices!D4', ['ways', 'car', '车', '[1]']),
  choosing('a code that is no number', 'cell.value', 'choices!D4', ['ways', 'car', '车', 'NaN']),
]

export const formFiles: readonly HostileForm[] = [...sheets, ...names, ...structure]
