import { compileEdition } from '../compile-edition'
import { EditionError } from '../defects'
import type { Edition, Group } from '../edition'
import { extended, namesOf } from '../extended'
import { sheetNames } from './names'
import { readCalculations } from './read-calculations'
import { readChecks, readWording } from './read-checks'
import { readChoices } from './read-choices'
import { readExpression } from './read-expression'
import { readItem } from './read-item'
import { keyOf, readKey } from './read-name'
import { type GroupRead, readSurvey, type SurveyRead } from './read-survey'
import { type FormSheetRead, readTable, type Table } from './read-table'
import { moreFields } from './read-values'
import { type Place, type Refusal, RefusalList, type Remark } from './refusal'
import { growingScope } from './scope'

export interface ReadOptions {
  /** The sentences of the engine's own checks, for forms that bring none. */
  readonly wording: Edition['wording']
  /** The edition that the form extends: its names are known, and may not be taken again. */
  readonly base?: Edition
}

/** With a base, the edition holds only what the form adds to it. */
export type XlsFormRead =
  | { readonly kind: 'edition'; readonly edition: Edition; readonly remarks: readonly Remark[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly remarks: readonly Remark[] }

/** An XLSForm as an edition that compiles, or everything that is wrong with it. Never throws because of what a form holds. */
export function readXlsForm(sheets: readonly FormSheetRead[], options: ReadOptions): XlsFormRead {
  const list = new RefusalList()
  const edition = readForm(sheets, options, list)
  const { refusals, remarks } = list
  return edition && refusals.length === 0
    ? { kind: 'edition', edition, remarks }
    : { kind: 'refused', refusals, remarks }
}

/** Every expression of a form together; longer forms are made to be slow. */
const mostExpressionCharacters = 300_000
const expressionColumns = ['relevant', 'required', 'constraint', 'calculation', 'choice_filter']

function readForm(sheets: readonly FormSheetRead[], { wording, base }: ReadOptions, list: RefusalList) {
  const survey = readTable(sheets, sheetNames.survey, list)
  const settings = readTable(sheets, sheetNames.settings, list)
  if (!survey) list.add('sheet.missing', { sheet: sheetNames.survey }, { sheet: sheetNames.survey })
  if (!settings) list.add('sheet.missing', { sheet: sheetNames.settings }, { sheet: sheetNames.settings })
  const head = settings && readSettings(settings, list)
  const options = readTable(sheets, sheetNames.choices, list)
  const choices = readChoices(options, list)
  if (!survey || !head || !isOfFairLength(survey, list)) return undefined

  const taken = base ? namesOf(base) : []
  const read = readSurvey(survey, choices, list, { form: head, taken })
  if (read.groups.length === 0) list.add('form.noQuestions', survey.place())
  const twins = groupsOfBoth(read, base)
  for (const { key, row } of twins) {
    list.add('name.duplicate', row?.place('name') ?? survey.place(), { name: key, row: '' })
  }
  noteToday(survey, read, [...taken, ...read.facts.map(({ key }) => key)])
  // Two groups of one name: nobody knows what a name in an expression means.
  if (twins.length > 0) return undefined
  // What is wrong so far is told together with what the expressions say, but not a second time by each of them.
  if (list.refusals.length > 0) for (const table of [survey, options]) list.excuse(namesIn(table))
  const said = readWording(readTable(sheets, sheetNames.wording, list), wording, list)
  const edition = withExpressions(read, { ...head, ...emptyForm, wording: said }, base, { sheets, list })
  return list.refusals.length === 0 && compiles(base ? extended(base, edition) : edition, read, list)
    ? edition
    : undefined
}

const namesIn = (table: Table | undefined): readonly string[] =>
  table?.rows.flatMap((row) => [row.text('name'), keyOf(row.text('name')) ?? '']) ?? []

const emptyForm = { groups: [], facts: [], settings: [], calculations: [] }

function readSettings(table: Table, list: RefusalList) {
  const [row] = table.rows
  if (!row) return list.add('sheet.empty', table.place())
  const key = readKey(row, list, 'form_id')
  if (key === undefined) return undefined
  const title = row.text('form_title')
  const known = ['key', 'title', 'groups', 'facts', 'settings', 'calculations', 'wording']
  return { key, title: title === '' ? key : title, ...moreFields({ row, list }, known) }
}

function isOfFairLength({ rows, place }: Table, list: RefusalList): boolean {
  let characters = 0
  for (const row of rows) for (const column of expressionColumns) characters += row.text(column).length
  if (characters <= mostExpressionCharacters) return true
  list.add('form.tooLarge', place('relevant'), { most: mostExpressionCharacters })
  return false
}

/** A screen goes by the key of its group, so an extension cannot take one of the base. */
const groupsOfBoth = ({ groups }: SurveyRead, base: Edition | undefined): readonly GroupRead[] =>
  groups.filter(({ key }) => base?.groups.some((group) => group.key === key))

/** `today()` of ODK is a fact here: the day of the visit, not of the phone's clock. */
function noteToday({ rows }: Table, { facts }: SurveyRead, names: readonly string[]): void {
  if (names.includes('today')) return
  const reads = rows.some((row) => expressionColumns.some((column) => /\btoday\s*\(/.test(row.text(column))))
  if (reads) facts.push({ key: 'today', type: 'date' })
}

interface Surroundings {
  readonly sheets: readonly FormSheetRead[]
  readonly list: RefusalList
}

function withExpressions(
  read: SurveyRead,
  head: Edition,
  base: Edition | undefined,
  { sheets, list }: Surroundings,
): Edition {
  const { facts, settings } = read
  const groups = read.groups.map(({ key, title, questions }) => ({
    key,
    title,
    items: questions.map(({ item }) => item),
  }))
  const draft = { ...head, facts, settings, groups }
  const { scope, add } = growingScope(base ? extended(base, draft) : draft)
  for (const calculation of base?.calculations ?? []) add(calculation)
  const reader = { scope, list }
  const calculations = readCalculations(read.calculations, reader, add)
  const items = new Set(groups.flatMap((group) => group.items.map(({ key }) => key)))
  const checks = readChecks(readTable(sheets, sheetNames.checks, list), items, reader)
  const whole = { ...reader, wording: head.wording, checks }
  return { ...draft, calculations, groups: read.groups.map((group) => readGroup(group, whole)) }
}

function readGroup(group: GroupRead, reader: Parameters<typeof readItem>[1]): Group {
  const { key, title, row, questions } = group
  const askedWhen = row && readExpression(row, 'relevant', reader)
  const items = questions.flatMap((question) => (reader.list.isFull ? [] : [readItem(question, reader)]))
  const more = row ? moreFields({ row, list: reader.list }, ['key', 'title', 'askedWhen', 'items']) : {}
  return { key, title, ...(askedWhen === undefined ? {} : { askedWhen }), items, ...more }
}

const columnsOfFields: Readonly<Record<string, string>> = {
  askedWhen: 'relevant',
  required: 'required',
  options: 'type',
  label: 'label',
  is: 'calculation',
  key: 'name',
}

/** What only shows when everything is together, such as a circle. */
function compiles(edition: Edition, { groups, calculations }: SurveyRead, list: RefusalList): boolean {
  try {
    compileEdition(edition)
    return true
  } catch (error) {
    if (!(error instanceof EditionError)) throw error
    const rows = [...calculations, ...groups.flatMap(({ questions }) => questions), ...groups]
    const placeOf = (name: string, field: string): Place => {
      const found = rows.find((read) => ('item' in read ? read.item.key : read.key) === name)
      const column = columnsOfFields[field] ?? (field.startsWith('options.') ? 'choice_filter' : 'constraint')
      return found?.row?.place(column) ?? { sheet: sheetNames.survey }
    }
    for (const { item, field, says } of error.defects) {
      const path = /^It depends on itself: (.*)\.$/.exec(says)?.[1]
      if (path === undefined) list.add('edition.defect', placeOf(item, field), { name: item, says })
      else list.add('expression.circular', placeOf(item, field), { path })
    }
    return false
  }
}
