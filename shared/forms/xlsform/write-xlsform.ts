import type { BuiltInCheck, Edition, Item } from '../edition'
import { extended } from '../extended'
import {
  constraintMessageColumn,
  hintColumn,
  labelColumn,
  language,
  own,
  requiredMessageColumn,
  sheetNames,
} from './names'
import { scopeOfEdition } from './scope'
import { writeChoices } from './write-choices'
import { surveyRows } from './write-survey'
import { type Fields, type FormSheet, moreOf, sheetOf } from './write-table'

/**
 * An edition as the sheets of an XLSForm. What XLSForm knows stands in its own columns and means the same in ODK; the
 * rest in columns of ours, so that `readXlsForm` gives back the same edition. The edition must be without defects; one
 * that extends another is written alone, and reads the names of its base.
 */
export function writeXlsForm(edition: Edition, base?: Edition): readonly FormSheet[] {
  const scope = scopeOfEdition(base ? extended(base, edition) : edition)
  const lists = writeChoices(edition)
  const items = edition.groups.flatMap((group) => group.items)
  return [
    sheetOf(sheetNames.survey, surveyColumns, surveyRows({ edition, scope, lists })),
    lists.sheet,
    settingsSheet(edition),
    sheetOf(sheetNames.checks, checkColumns, items.flatMap(checkRows)),
    sheetOf(sheetNames.wording, wordingColumns, wordingRows(edition)),
  ]
}

const surveyColumns = [
  'type',
  'name',
  labelColumn,
  hintColumn,
  'required',
  requiredMessageColumn,
  'relevant',
  'constraint',
  constraintMessageColumn,
  'calculation',
  'readonly',
  'choice_filter',
  'default',
  ...['role', 'key', 'type', 'options', 'number', 'required', 'required_id', 'relevant', 'calculation'].map(own),
  ...['ordered', 'min', 'max', 'max_length', 'private', 'stage', 'plain', 'plain_yes', 'plain_no', 'more'].map(own),
]

function settingsSheet({ key, title, groups, facts, settings, calculations, wording, ...rest }: Edition): FormSheet {
  const row = { form_title: title, form_id: key, default_language: language, [own('more')]: moreOf(rest) }
  return sheetOf(sheetNames.settings, ['form_title', 'form_id', 'default_language', own('more')], [row])
}

const checkColumns = ['item', 'id', 'kind', 'finds_when', 'says', 'reviewer_says', 'ref', 'more']

function checkRows(item: Item): readonly Fields[] {
  return (item.checks ?? []).map(({ id, kind, findsWhen, says, reviewerSays, ref, ...rest }) => ({
    item: item.key,
    id,
    kind,
    finds_when: findsWhen,
    says,
    reviewer_says: reviewerSays,
    ref,
    more: moreOf(rest),
  }))
}

const wordingColumns = ['check', 'id', 'says', 'more']

const wordingRows = ({ wording }: Edition): readonly Fields[] =>
  (Object.keys(wording) as BuiltInCheck[]).map((check) => {
    const { id, says, ...rest } = wording[check]
    return { check, id, says, more: moreOf(rest) }
  })
