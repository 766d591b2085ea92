import { engineSentence } from './engine-sentences.zh'
import type { Refusal, RefusalCode, Remark, RemarkCode } from './refusal'

type Details = Refusal['details']
type Sentence = (details: Details) => string

const refusals: Readonly<Record<RefusalCode, Sentence>> = {
  'expression.syntax': ({ at, says }) => `表达式第${at}个字符处写得不对：${engineSentence(String(says))}`,
  'expression.type': ({ at, says }) => `表达式第${at}个字符处的类型不对：${engineSentence(String(says))}`,
  'expression.option': ({ at, says }) => `表达式第${at}个字符处用了没有的选项：${engineSentence(String(says))}`,
  'expression.unknownName': ({ at, word, nearest }) =>
    `表达式第${at}个字符处：没有叫“${word}”的问题或已知项${maybe(nearest)}。`,
  'expression.unknownFunction': ({ at, word, nearest }) =>
    `表达式第${at}个字符处：没有叫“${word}”的函数${maybe(nearest)}。`,
  'expression.unsupportedFunction': ({ at, word }) => `表达式第${at}个字符处：不支持函数“${word}”。`,
  'expression.tooLong': () => '表达式太长，请拆成几个计算项。',
  'expression.circular': ({ path }) => `条件互相依赖，绕成一圈：${path}。`,
  'sheet.missing': ({ sheet }) => `缺少工作表“${sheet}”。`,
  'sheet.empty': () => '这个工作表没有内容。',
  'header.missing': ({ column }) => `第一行缺少列“${column}”。`,
  'header.duplicate': ({ column }) => `列“${column}”出现了两次。`,
  'cell.formula': () => '这里是公式，请改成公式的结果。',
  'cell.error': () => '这里是表格软件的错误值，请改正。',
  'cell.control': () => '这里有看不见的控制字符，请重新输入。',
  'cell.tooLong': () => '这里的文字太长。',
  'cell.value': ({ value, expected }) => `“${value}”不能用在这里，可以写：${expected}。`,
  'cell.json': () => '这里应是 JSON，写得不对。',
  'form.tooLarge': ({ most }) => `内容太多，最多${most}。`,
  'form.noQuestions': () => '表里没有问题。',
  'name.missing': () => '缺少名称。',
  'name.characters': ({ name }) => `名称“${name}”只能用英文字母、数字和下划线，并以字母开头。`,
  'name.reserved': ({ name }) => `名称“${name}”是程序的保留字，请换一个。`,
  'name.duplicate': ({ name, row }) => `名称“${name}”已经用过${Number(row) > 0 ? `（第${row}行）` : ''}。`,
  'name.unknown': ({ name }) => `没有叫“${name}”的问题。`,
  'label.missing': ({ name }) => `“${name}”没有显示的文字。`,
  'type.missing': () => '缺少类型。',
  'type.unknown': ({ type, nearest }) => `没有类型“${type}”${maybe(nearest)}。`,
  'type.unsupported': ({ type }) => `不支持类型“${type}”：照片、签字和位置由入户流程自己采集。`,
  'type.repeat': ({ name }) => `不支持重复组“${name}”：一份登记只说一个人，同户的人各有自己的登记。`,
  'type.contradiction': ({ type, base }) => `类型“${type}”与“${base}”矛盾。`,
  'group.notOpen': () => '结束了一个没有开始的组。',
  'group.notClosed': ({ name }) => `组“${name}”没有结束。`,
  'group.tooDeep': ({ most }) => `组套得太深，最多${most}层。`,
  'list.missing': () => '缺少选项表的名称。',
  'list.unknown': ({ list }) => `choices 里没有选项表“${list}”。`,
  'list.tooLong': ({ list, most }) => `选项表“${list}”太长，最多${most}项。`,
  'choice.duplicate': ({ name, row }) => `选项“${name}”已经有了（第${row}行）。`,
  'calculation.missing': () => 'calculate 缺少算式。',
  'calculation.onQuestion': () => '要人回答的问题不能再有算式。',
  contradiction: ({ column, own }) => `列“${column}”与“${own}”说法不同，请只改一处或改成一致。`,
  'edition.defect': ({ name, says }) => `“${name}”不能用：${engineSentence(String(says))}`,
}

const remarks: Readonly<Record<RemarkCode, Sentence>> = {
  'type.ignored': ({ type }) => `类型“${type}”不需要，略过。`,
  'column.ignored': ({ column }) => `列“${column}”不认识，略过。`,
  'default.ignored': () => '默认值略过：上年的答案由系统带出。',
  'note.ignored': () => '带条件的说明文字略过。',
  'group.flattened': ({ name }) => `组“${name}”并入外层的组。`,
  'name.changed': ({ name }) => `名称改写为“${name}”。`,
}

const maybe = (nearest: Details[string] | undefined): string => (nearest ? `，是不是“${nearest}”` : '')

/** Without the place, for tables that name it in columns. */
export const xlsFormSentence = ({ code, details }: Refusal): string => refusals[code](details)

/** Where and what, in one line: `survey!C7 …`. */
const line = ({ sheet, row, column }: Refusal | Remark, sentence: string): string =>
  `${sheet}${row === undefined ? '' : `!${column ?? ''}${row}`}  ${sentence}`

export const sayXlsFormRefusal = (refusal: Refusal): string => line(refusal, xlsFormSentence(refusal))
export const sayXlsFormRemark = (remark: Remark): string => line(remark, remarks[remark.code](remark.details))
