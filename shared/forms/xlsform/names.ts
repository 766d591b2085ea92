import type { ItemType, KnownType } from '../edition'

export const sheetNames = {
  survey: 'survey',
  choices: 'choices',
  settings: 'settings',
  checks: 'ruhu_checks',
  wording: 'ruhu_wording',
} as const

export type SheetName = (typeof sheetNames)[keyof typeof sheetNames]

export const language = '中文 (zh)'

/** Columns of XLSForm that carry words, by what they are called without a language. */
const inLanguage = (column: string): string => `${column}::${language}`

export const labelColumn = inLanguage('label')
export const hintColumn = inLanguage('hint')
export const constraintMessageColumn = inLanguage('constraint_message')
export const requiredMessageColumn = inLanguage('required_message')

/** What XLSForm has no column for. Other programs leave columns alone that they do not know. */
export const own = (column: string): string => `ruhu::${column}`

/** How each item type is written. What XLSForm writes the same way, `ruhu::type` tells apart. */
export const typeNames: Readonly<Record<ItemType, string>> = {
  yn: 'select_one',
  one: 'select_one',
  multi: 'select_multiple',
  int: 'integer',
  dec: 'decimal',
  text: 'text',
  date: 'date',
  time: 'dateTime',
  phone: 'text',
  idno: 'text',
  certno: 'text',
  region: 'text',
}

/** The type that is meant where `ruhu::type` says nothing. */
export const plainTypes: Readonly<Record<string, ItemType>> = {
  select_one: 'one',
  select_multiple: 'multi',
  integer: 'int',
  int: 'int',
  decimal: 'dec',
  text: 'text',
  string: 'text',
  date: 'date',
  dateTime: 'time',
  datetime: 'time',
}

export const yesNoList = 'yes_no'

/** What is known without asking stands in rows of type `hidden`. */
export type KnownRole = 'fact' | 'setting' | 'prior'

export const knownTypes: readonly KnownType[] = ['boolean', 'yn', 'one', 'multi', 'int', 'dec', 'text', 'date', 'time']
