import type { Item, ItemType, Stage } from '../edition'
import { yesNo } from '../plain'
import { otherLabel } from './labels.zh'
import { own, plainTypes, typeNames } from './names'
import { type ChoiceRead, type ListsRead, optionsOfList } from './read-choices'
import { readKey } from './read-name'
import type { TypeRead } from './read-type'
import { type CellReader, markField, moreFields, numberField, oneOf, textField, yesOrNo } from './read-values'

interface Question {
  readonly item: Item
  /** With the free text of `or_other`, if there is one. */
  readonly items: readonly Item[]
  readonly choices: readonly ChoiceRead[]
}

const stages: readonly Stage[] = ['interview', 'signing', 'locking']

/** What a question says without its expressions, which are read when all names are known. */
export function readQuestion(reader: CellReader, type: TypeRead, lists: ListsRead): Question | undefined {
  const { row, list } = reader
  const key = readKey(row, list)
  const label = row.text('label')
  if (label === '') list.add('label.missing', row.place('label'), { name: row.text('name') })
  if (row.text('calculation') !== '') list.add('calculation.onQuestion', row.place('calculation'))
  if (row.text('default') !== '') list.remark('default.ignored', row.place('default'), { value: row.text('default') })
  const itemType = itemTypeOf(reader, type.base)
  const choices = readList(reader, type, lists)
  if (key === undefined || itemType === undefined || choices === undefined || label === '') return undefined

  const options = [...choices.map(({ option }) => option), ...(type.orOther ? otherOption(choices) : [])]
  const item: Item = {
    key,
    ...textField(reader, own('number'), 'number'),
    label,
    type: itemType,
    ...(itemType === 'one' || itemType === 'multi' ? { options } : {}),
    ...itemFields(reader, type.base),
  }
  return { item, items: type.orOther ? [item, otherText(item)] : [item], choices: itemType === 'yn' ? [] : choices }
}

function itemFields(reader: CellReader, base: string): Partial<Item> {
  const { row } = reader
  const required = yesOrNo(row.text('required'))
  return {
    ...(base === 'time' ? { maxLength: 5 } : {}),
    ...(required === undefined ? {} : { required }),
    ...textField(reader, own('required_id'), 'requiredId'),
    ...textField(reader, 'required_message', 'requiredSays'),
    ...markField(reader, own('ordered'), 'ordered'),
    ...numberField(reader, own('min'), 'min'),
    ...numberField(reader, own('max'), 'max'),
    ...numberField(reader, own('max_length'), 'maxLength'),
    ...markField(reader, 'readonly', 'given'),
    ...markField(reader, own('private'), 'private'),
    ...stageField(reader),
    ...textField(reader, 'hint', 'hint'),
    ...plainField(reader),
    ...moreFields(reader, itemKeys),
  }
}

const itemKeys = [
  'key',
  'number',
  'label',
  'type',
  'options',
  'ordered',
  'askedWhen',
  'required',
  'requiredId',
  'requiredSays',
  'min',
  'max',
  'maxLength',
  'given',
  'private',
  'stage',
  'hint',
  'plain',
  'checks',
]

function stageField(reader: CellReader): Pick<Item, 'stage'> {
  const stage = oneOf(reader, own('stage'), stages)
  return stage === undefined ? {} : { stage }
}

function plainField({ row }: CellReader): Pick<Item, 'plain'> {
  const [whole, yes, no] = ['plain', 'plain_yes', 'plain_no'].map((column) => row.text(own(column)))
  if (yes && no) return { plain: { yes, no } }
  return whole ? { plain: whole } : {}
}

/** `ruhu::type` may say more than the type of XLSForm, never something else. A time of day is a short text here. */
function itemTypeOf({ row, list }: CellReader, base: string): ItemType | undefined {
  const said = row.text(own('type'))
  const plain = base === 'time' ? 'text' : plainTypes[base]
  if (said === '') return plain
  const known = Object.keys(typeNames).find((type) => type === said) as ItemType | undefined
  if (known !== undefined && plain !== undefined && typeNames[known] === typeNames[plain]) return known
  return list.add('type.contradiction', row.place(own('type')), { type: said, base })
}

function readList({ row, list }: CellReader, { base, listName, orOther }: TypeRead, lists: ListsRead) {
  if (!base.startsWith('select_')) return []
  if (listName === undefined) return list.add('list.missing', row.place('type'))
  const choices = lists.get(listName)
  if (choices === undefined || choices.length === 0)
    return list.add('list.unknown', row.place('type'), { list: listName })
  const options = optionsOfList(choices, list)
  const isYesNo = options.map(({ option }) => option.key).join() === yesNo.map(({ key }) => key).join()
  if (row.text(own('type')) === 'yn' && (!isYesNo || orOther)) {
    return list.add('type.contradiction', row.place(own('type')), { type: 'yn', base: listName })
  }
  return options
}

const otherKey = 'other'

/** What XLSForm adds by itself for `or_other`, in the language of the form. */
const otherOption = (choices: readonly ChoiceRead[]) =>
  choices.some(({ option }) => option.key === otherKey) ? [] : [{ key: otherKey, code: otherKey, label: otherLabel }]

const otherText = ({ key, label, type }: Item): Item => ({
  key: `${key}_other`.slice(0, 64),
  label: `${label}：${otherLabel}`,
  type: 'text',
  maxLength: 200,
  askedWhen: type === 'multi' ? `selected(\${${key}}, '${otherKey}')` : `\${${key}} = '${otherKey}'`,
  required: true,
})
