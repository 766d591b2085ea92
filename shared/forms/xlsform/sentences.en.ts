import type { Refusal, RefusalCode } from './refusal'

type Details = Refusal['details']

const refusals: Readonly<Record<RefusalCode, (details: Details) => string>> = {
  'expression.syntax': ({ at, says }) => `Wrong at character ${at} of the expression: ${says}`,
  'expression.type': ({ at, says }) => `Wrong type at character ${at} of the expression: ${says}`,
  'expression.option': ({ at, says }) => `No such option at character ${at} of the expression: ${says}`,
  'expression.unknownName': ({ at, word, nearest }) =>
    `At character ${at} of the expression: no question or fact is called “${word}”${maybe(nearest)}.`,
  'expression.unknownFunction': ({ at, word, nearest }) =>
    `At character ${at} of the expression: no function is called “${word}”${maybe(nearest)}.`,
  'expression.unsupportedFunction': ({ at, word }) =>
    `At character ${at} of the expression: the function “${word}” is not supported.`,
  'expression.tooLong': () => 'The expression is too long; split it into calculations.',
  'expression.circular': ({ path }) => `Conditions depend on each other in a circle: ${path}.`,
  'sheet.missing': ({ sheet }) => `The sheet “${sheet}” is missing.`,
  'sheet.empty': () => 'This sheet is empty.',
  'header.missing': ({ column }) => `The first row has no column “${column}”.`,
  'header.duplicate': ({ column }) => `The column “${column}” stands twice.`,
  'cell.formula': () => 'This is a formula; put in its result.',
  'cell.error': () => 'This is an error value of the spreadsheet; mend it.',
  'cell.control': () => 'There are invisible control characters here; type it again.',
  'cell.tooLong': () => 'The text here is too long.',
  'cell.value': ({ value, expected }) => `“${value}” cannot stand here; possible: ${expected}.`,
  'cell.json': () => 'This should be JSON and is not.',
  'form.tooLarge': ({ most }) => `Too much; at most ${most}.`,
  'form.noQuestions': () => 'There are no questions.',
  'name.missing': () => 'The name is missing.',
  'name.characters': ({ name }) => `The name “${name}” may hold letters, digits and _ only, and begins with a letter.`,
  'name.duplicate': ({ name, row }) => `The name “${name}” is used already${Number(row) > 0 ? ` (row ${row})` : ''}.`,
  'name.reserved': ({ name }) => `The name “${name}” is reserved for programs; choose another.`,
  'name.unknown': ({ name }) => `No question is called “${name}”.`,
  'label.missing': ({ name }) => `“${name}” has no text to show.`,
  'type.missing': () => 'The type is missing.',
  'type.unknown': ({ type, nearest }) => `There is no type “${type}”${maybe(nearest)}.`,
  'type.unsupported': ({ type }) =>
    `The type “${type}” is not supported: the visit itself takes photos, signatures and positions.`,
  'type.repeat': ({ name }) => `The repeat “${name}” is not supported: a registration is about one person.`,
  'type.contradiction': ({ type, base }) => `The type “${type}” contradicts “${base}”.`,
  'group.notOpen': () => 'This ends a group that was not begun.',
  'group.notClosed': ({ name }) => `The group “${name}” is not ended.`,
  'group.tooDeep': ({ most }) => `Groups are nested too deep; at most ${most}.`,
  'list.missing': () => 'The name of the list is missing.',
  'list.unknown': ({ list }) => `The sheet choices has no list “${list}”.`,
  'list.tooLong': ({ list, most }) => `The list “${list}” is too long; at most ${most}.`,
  'choice.duplicate': ({ name, row }) => `The choice “${name}” stands already (row ${row}).`,
  'calculation.missing': () => 'The calculation is missing.',
  'calculation.onQuestion': () => 'A question that people answer has no calculation.',
  contradiction: ({ column, own }) => `The columns “${column}” and “${own}” contradict each other.`,
  'edition.defect': ({ name, says }) => `“${name}” cannot be used: ${says}`,
}

const maybe = (nearest: Details[string] | undefined): string => (nearest ? `; is it “${nearest}”?` : '')

/** Without the place, for tables that name it in columns. */
export const xlsFormSentence = ({ code, details }: Refusal): string => refusals[code](details)
