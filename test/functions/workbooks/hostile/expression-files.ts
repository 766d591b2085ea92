import { zip } from '../../../../functions/workbooks/zip'
import { parts, textRow } from './container-files'
import { asked, asking, formOf, type HostileForm, hostile, of, type Question, type Rows, row } from './hostile-form'

const chain = (count: number): Rows =>
  Array.from({ length: count }, (_, at) =>
    row('text', `q_${at}`, '问', { relevant: `${of(`q_${(at + 1) % count}`)} != ''` }),
  )
const calculated = (name: string, calculation: string) => row('calculate', name, '', { calculation })
const own = (name: string, code: HostileForm['code'], at: string, more: Question) =>
  asking(name, code, at, row('integer', 'try_a', '甲', more))

const conditions: readonly HostileForm[] = [
  asked('a question that is not there', 'expression.unknownName', `${of('nobody')} = 1`),
  asked('a condition on constructor', 'expression.unknownName', `${of('constructor')} = 1`),
  asked('a function that is not there', 'expression.unknownFunction', 'wobble(1)'),
  asked('a function named like a part of every object', 'expression.unknownFunction', 'constructor(1)'),
  ...['regex(., 1)', 'once(1)', 'pulldata(1, 2)', 'instance(1)', 'now()', 'random()', 'indexed-repeat(1)', 'jr(1)'].map(
    (call) => asked(call, 'expression.unsupportedFunction', call),
  ),
  asked('a bracket that does not close', 'expression.syntax', '(1 = 1'),
  asked('a bracket that does not open', 'expression.syntax', '1 = 1)'),
  asked('a text that does not close', 'expression.syntax', `${of('try_n')} = 'x`),
  asked('a name that does not close', 'expression.syntax', '${try_n = 1'),
  asked('a name of nothing', 'expression.unknownName', `${of('')} = 1`),
  asked('a sign nobody knows', 'expression.syntax', '1 § 2'),
  asked('a path of XPath', 'expression.syntax', '/data/try_n = 1'),
  asked('a path upwards', 'expression.syntax', '../try_n = 1'),
  asked('an axis of XPath', 'expression.syntax', 'following-sibling::x = 1'),
  asked('an entity of XML', 'expression.syntax', '&f; = 1'),
  asked('a number beyond every number', 'expression.syntax', '1e309 = 1'),
  asked('a condition that is a number', 'expression.type', '1 + 1'),
  asked('a choice that is larger than a number', 'expression.option', `${of('marital_status')} > 3`),
  asked('an option that is not there', 'expression.option', `${of('marital_status')} = 'on_mars'`),
  asked('too many arguments', 'expression.type', 'true(1, 2, 3)'),
  asked('a thousand brackets', 'expression.syntax', `${'('.repeat(1000)}1 = 1${')'.repeat(1000)}`),
  asked('ten thousand brackets', 'cell.tooLong', `${'('.repeat(10_000)}1 = 1${')'.repeat(10_000)}`),
  asked('three thousand signs of minus', 'expression.syntax', `${'-'.repeat(3000)}1 = 1`),
  asked('seven hundred times not', 'expression.syntax', `${'not('.repeat(700)}1 = 1${')'.repeat(700)}`),
  asked('5,000 characters', 'expression.tooLong', `${'1 = 1 and '.repeat(500)}1 = 1`),
  asked('3,999 characters that are more with blanks', 'expression.tooLong', `${'1+'.repeat(1990)}1 = 1`),
  asked('the question itself', 'expression.circular', `${of('try_a')} != ''`),
  asking('two questions in a circle', 'expression.circular', 'survey!D2', ...chain(2)),
  asking('fifty questions in a circle', 'expression.circular', 'survey!D2', ...chain(50)),
  asking('a thousand questions in a circle', 'expression.circular', 'survey!D2', ...chain(1000)),
  asking(
    ...(['a group that depends on its own question', 'expression.circular', 'survey!D3'] as const),
    row('begin group', 'g', '组', { relevant: `${of('try_a')} != ''` }),
    row('text', 'try_a'),
    row('end group'),
  ),
  asking(
    'a calculation of itself',
    'expression.circular',
    'survey!G2',
    calculated('try_c', `${of('try_c')} + 1`),
    row('text', 'try_a'),
  ),
  asking(
    'two calculations in a circle',
    'expression.circular',
    'survey!G2',
    calculated('try_c', `${of('try_d')} + 1`),
    calculated('try_d', `${of('try_c')} + 1`),
    row('text', 'try_a'),
  ),
  asking(
    'a calculation of texts',
    'expression.type',
    'survey!G2',
    calculated('try_c', `${of('marital_status')} + 1`),
    row('text', 'try_a'),
  ),
]

const cells: readonly HostileForm[] = [
  own('a bound that cannot be read', 'expression.syntax', 'survey!E2', { constraint: '. >' }),
  own('a bound that is no condition', 'expression.type', 'survey!E2', { constraint: '. + 1' }),
  own('a bound of a question that is not there', 'expression.unknownName', 'survey!E2', {
    constraint: `. < ${of('nobody')}`,
  }),
  own('a bound without a message that cannot be read', 'expression.unknownFunction', 'survey!E2', {
    constraint: 'wobble(.)',
  }),
  own('needed perhaps', 'expression.syntax', 'survey!H2', { required: 'perhaps' }),
  own('needed under a condition that cannot be read', 'expression.syntax', 'survey!H2', { required: '1 =' }),
  own('a filter of a question that is not there', 'expression.unknownName', 'survey!I2', {
    type: 'select_one yes_no',
    choice_filter: `area = ${of('nobody')}`,
  }),
  own('a filter that cannot be read', 'expression.syntax', 'survey!I2', {
    type: 'select_one yes_no',
    choice_filter: 'area = ',
  }),
  own('a least that is no number', 'cell.value', 'survey!K2', { 'ruhu::min': 'few' }),
  own('a least beyond every number', 'cell.value', 'survey!K2', { 'ruhu::min': '1e309' }),
  own('a least that is NaN', 'cell.value', 'survey!K2', { 'ruhu::min': 'NaN' }),
  own('more that is no JSON', 'cell.json', 'survey!L2', { 'ruhu::more': '{' }),
  own('more that is a list', 'cell.json', 'survey!L2', { 'ruhu::more': '[]' }),
  own('more that has a column of its own', 'cell.json', 'survey!L2', { 'ruhu::more': '{"label":"假"}' }),
  own('more that reaches for the prototype', 'cell.json', 'survey!L2', {
    'ruhu::more': '{"__proto__":{"given":true}}',
  }),
  own('more that reaches for the constructor', 'cell.json', 'survey!L2', { 'ruhu::more': '{"a":{"constructor":1}}' }),
  own('more that is hidden behind a code', 'cell.json', 'survey!L2', { 'ruhu::more': '{"\\u005f_proto__":1}' }),
  own('private perhaps', 'cell.value', 'survey!N2', { 'ruhu::private': 'perhaps' }),
  own('a stage that is none', 'cell.value', 'survey!O2', { 'ruhu::stage': 'never' }),
  own('a type of ours that contradicts', 'type.contradiction', 'survey!J2', { 'ruhu::type': 'date' }),
  own('a type of ours that is none', 'type.contradiction', 'survey!J2', { 'ruhu::type': 'constructor' }),
  own('a condition that says two things', 'contradiction', 'survey!D2', {
    relevant: '1 = 1',
    'ruhu::relevant': '2 = 2',
  }),
  asking(
    'a role that is none',
    'cell.value',
    'survey!M3',
    row('text', 'try_a'),
    row('hidden', 'try_f', '', { 'ruhu::role': 'boss' }),
  ),
  asking(
    'a fact without a type',
    'type.missing',
    'survey!J3',
    row('text', 'try_a'),
    row('hidden', 'try_f', '', { 'ruhu::role': 'fact' }),
  ),
  asking(
    'a fact that the base has',
    'name.duplicate',
    'survey!B3',
    row('text', 'try_a'),
    row('hidden', 'age', '', { 'ruhu::role': 'fact', 'ruhu::type': 'int' }),
  ),
]

const checking = (name: string, code: HostileForm['code'], at: string, ...checks: Rows) =>
  hostile(name, code, at, () => formOf({ survey: [row('integer', 'try_a', '甲')], checks }))

const checks: readonly HostileForm[] = [
  checking('a check of a question that is not there', 'name.unknown', 'ruhu_checks!A2', [
    'nobody',
    'T1',
    'hard',
    '. > 1',
    '不对',
    '不对',
  ]),
  checking('a check of a question of the base', 'name.unknown', 'ruhu_checks!A2', [
    'marital_status',
    'T1',
    'hard',
    '1 = 1',
    '不对',
    '不对',
  ]),
  checking('a check without a name', 'name.missing', 'ruhu_checks!B2', ['try_a', '', 'hard', '. > 1', '不对', '不对']),
  checking('a check that is neither hard nor soft', 'cell.value', 'ruhu_checks!C2', [
    'try_a',
    'T1',
    'odd',
    '. > 1',
    '不对',
    '不对',
  ]),
  checking('a check that cannot be read', 'expression.syntax', 'ruhu_checks!D2', [
    'try_a',
    'T1',
    'soft',
    '. >',
    '不对',
    '不对',
  ]),
  checking('a check that says nothing', 'label.missing', 'ruhu_checks!E2', [
    'try_a',
    'T1',
    'soft',
    '. > 1',
    '',
    '不对',
  ]),
  checking(
    'two checks of one name',
    'edition.defect',
    'survey!E2',
    ['try_a', 'T1', 'soft', '. > 1', '不对', '不对'],
    ['try_a', 'T1', 'soft', '. > 2', '不对', '不对'],
  ),
  hostile('a sentence for a check that is none', 'cell.value', 'ruhu_wording!A2', () =>
    formOf({ survey: [row('text', 'try_a')], wording: [['constructor', '不对']] }),
  ),
]

/** A survey whose second row holds this cell in its third column. */
const holding = (name: string, code: HostileForm['code'], cell: string, more: Readonly<Record<string, string>> = {}) =>
  hostile(name, code, 'survey!C2', () =>
    zip(
      parts(
        `${textRow(1, ['type', 'name', 'label'])}<row r="2"><c r="A2" t="inlineStr"><is><t>text</t></is></c><c r="B2" t="inlineStr"><is><t>try_a</t></is></c>${cell}</row>`,
        more,
      ),
    ),
  )
const shared = { 'xl/sharedStrings.xml': '<sst><si><t>甲</t></si></sst>' }

const kinds: readonly HostileForm[] = [
  holding('a formula', 'cell.formula', '<c r="C2"><f>1+1</f><v>2</v></c>'),
  holding('a formula without a result', 'cell.formula', '<c r="C2"><f>HYPERLINK("http://192.0.2.1")</f></c>'),
  holding('a formula that runs a program', 'cell.formula', `<c r="C2" t="str"><f>cmd|' /C calc'!A0</f><v>x</v></c>`),
  holding('an error of the spreadsheet', 'cell.error', '<c r="C2" t="e"><v>#REF!</v></c>'),
  holding('a shared text that is not there', 'cell.error', '<c r="C2" t="s"><v>99</v></c>', shared),
  holding('a shared text of no number', 'cell.error', '<c r="C2" t="s"><v>constructor</v></c>', shared),
  holding('a shared text below the first', 'cell.error', '<c r="C2" t="s"><v>-1</v></c>', shared),
]

export const expressionFiles: readonly HostileForm[] = [...conditions, ...cells, ...checks, ...kinds]
