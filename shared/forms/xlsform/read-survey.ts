import type { Fact, Item, SettingSlot } from '../edition'
import { own } from './names'
import type { ChoiceRead, ListsRead } from './read-choices'
import { readKnown } from './read-known'
import { readKey } from './read-name'
import { readQuestion } from './read-question'
import type { Table, TableRow } from './read-table'
import { typeOfRow } from './read-type'
import type { RefusalList } from './refusal'

/** A question before its expressions are read, which need the names of the whole form. */
export interface QuestionRead {
  readonly item: Item
  readonly row: TableRow
  readonly choices: readonly ChoiceRead[]
  /** Groups inside the outermost one, whose conditions the question bears itself. */
  readonly within: readonly TableRow[]
}

export interface GroupRead {
  readonly key: string
  readonly title: string
  readonly row: TableRow | undefined
  readonly questions: QuestionRead[]
}

export interface CalculationRead {
  readonly key: string
  readonly row: TableRow
  readonly within: readonly TableRow[]
}

export interface SurveyRead {
  readonly groups: GroupRead[]
  readonly calculations: CalculationRead[]
  readonly facts: Fact[]
  readonly settings: SettingSlot[]
}

interface Walk {
  readonly survey: SurveyRead
  readonly list: RefusalList
  readonly lists: ListsRead
  readonly form: FormHead
  /** Open groups, the outermost first. */
  readonly open: { readonly row: TableRow; readonly name: string }[]
  readonly taken: Map<string, number | string>
  /** Depth of the repeats that are being passed over. */
  repeats: number
  loose: GroupRead | undefined
  note: string
}

const mostRows = 3000
const deepestGroup = 8

interface FormHead {
  readonly key: string
  readonly title: string
}

/** Walks the rows of a survey: what is asked, known and worked out. `taken` names belong to the form that is extended. */
export function readSurvey(
  table: Table,
  lists: ListsRead,
  list: RefusalList,
  { form, taken }: { readonly form: FormHead; readonly taken: readonly string[] },
): SurveyRead {
  const survey: SurveyRead = { groups: [], calculations: [], facts: [], settings: [] }
  const walk: Walk = {
    survey,
    list,
    lists,
    form,
    open: [],
    taken: new Map(taken.map((name) => [name, ''])),
    repeats: 0,
    loose: undefined,
    note: '',
  }
  for (const column of ['type', 'name', 'label']) {
    if (!table.columns.includes(column)) list.add('header.missing', table.place(), { column })
  }
  if (table.rows.length > mostRows)
    list.add('form.tooLarge', table.rows[mostRows]?.place() ?? table.place(), { most: mostRows })
  for (const row of table.rows.slice(0, mostRows)) if (!list.isFull) readSurveyRow(row, walk)
  for (const { row, name } of walk.open) list.add('group.notClosed', row.place('type'), { name })
  return { ...survey, groups: survey.groups.filter(({ questions }) => questions.length > 0) }
}

function readSurveyRow(row: TableRow, walk: Walk): void {
  const { list } = walk
  const type = typeOfRow(row, list)
  if (type === undefined) return
  if (type.base === 'begin_repeat') {
    if (walk.repeats === 0) list.add('type.repeat', row.place('type'), { name: row.text('name') })
    walk.repeats++
  } else if (type.base === 'end_repeat') {
    if (walk.repeats === 0) list.add('group.notOpen', row.place('type'))
    walk.repeats = Math.max(0, walk.repeats - 1)
  } else if (walk.repeats > 0) return
  else if (type.base === 'begin_group') openGroup(row, walk)
  else if (type.base === 'end_group') closeGroup(row, walk)
  else if (type.base === 'hidden') readKnown({ row, list }, walk.survey, (key) => claim(key, row, walk))
  else if (type.base === 'calculate') readCalculation(row, walk)
  else if (type.base === 'note') readNote(row, walk)
  else if (type.base === 'ignored') list.remark('type.ignored', row.place('type'), { type: row.text('type') })
  else readAsked(row, walk, type)
}

function openGroup(row: TableRow, { list, open, survey, form }: Walk): void {
  const name = row.text('name')
  const key = row.text(own('key')) === '' ? readKey(row, list) : readKey(row, list, own('key'))
  if (open.length >= deepestGroup) list.add('group.tooDeep', row.place('type'), { most: deepestGroup })
  open.push({ row, name })
  if (open.length > 1) list.remark('group.flattened', row.place('type'), { name })
  if (open.length > 1 || key === undefined) return
  const twin = survey.groups.find((group) => group.key === key)
  if (twin) list.add('name.duplicate', row.place('name'), { name, row: twin.row?.place().row ?? 0 })
  const title = row.text('label')
  survey.groups.push({ key, title: title === '' ? form.title || name : title, row, questions: [] })
}

function closeGroup(row: TableRow, walk: Walk): void {
  if (walk.open.pop() === undefined) walk.list.add('group.notOpen', row.place('type'))
  walk.loose = undefined
  walk.note = ''
}

/** True when the name is free; two of one name are told where the first is. */
function claim(key: string, row: TableRow, { taken, list }: Walk): boolean {
  const first = taken.get(key)
  if (first === undefined) {
    taken.set(key, row.place().row ?? '')
    return true
  }
  list.add('name.duplicate', row.place('name'), { name: row.text('name'), row: first })
  return false
}

function readCalculation(row: TableRow, walk: Walk): void {
  const key = readKey(row, walk.list)
  if (key === undefined || !claim(key, row, walk)) return
  if (row.text('calculation') === '') return void walk.list.add('calculation.missing', row.place('calculation'))
  walk.survey.calculations.push({ key, row, within: walk.open.map((group) => group.row) })
}

/** This engine has no notes of their own: one is read before the question it stands above. */
function readNote(row: TableRow, walk: Walk): void {
  const label = row.text('label')
  if (label === '') walk.list.add('label.missing', row.place('label'), { name: row.text('name') })
  if (row.text('relevant') !== '') walk.list.remark('note.ignored', row.place('type'), { name: row.text('name') })
  else walk.note = walk.note === '' ? label : `${walk.note}\n${label}`
}

function readAsked(row: TableRow, walk: Walk, type: Parameters<typeof readQuestion>[1]): void {
  const { list, lists } = walk
  const question = readQuestion({ row, list }, type, lists)
  if (!question || !claim(question.item.key, row, walk)) return
  const within = walk.open.slice(1).map((group) => group.row)
  const hint = [walk.note, question.item.hint ?? ''].filter((text) => text !== '').join('\n')
  walk.note = ''
  const items = question.items.map((item, at) => (at === 0 && hint !== '' ? { ...item, hint } : item))
  for (const item of items.slice(1)) claim(item.key, row, walk)
  const { questions } = groupFor(walk)
  questions.push(...items.map((item, at) => ({ item, row, choices: at === 0 ? question.choices : [], within })))
}

/** The group of the outermost open one; questions outside of every group make one of their own. */
function groupFor(walk: Walk): GroupRead {
  const { open, survey, form } = walk
  const [outermost] = open
  if (outermost) {
    const found = survey.groups.find(({ row }) => row === outermost.row)
    if (found) return found
  }
  if (walk.loose) return walk.loose
  // Under the form's own key, so that two forms without groups can extend the same edition.
  const key = `${form.key.slice(0, 50)}_part_${survey.groups.length + 1}`
  walk.loose = { key, title: form.title, row: undefined, questions: [] }
  survey.groups.push(walk.loose)
  return walk.loose
}
