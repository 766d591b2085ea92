import type { FormSheet } from '../../../shared/forms/xlsform/write-table'

type Row = Readonly<Record<string, string>>

/** A spreadsheet of XLSForm as the XForm that ODK's own programs make of it: the columns of ODK only, none of ours. */
export function xformOf(sheets: readonly FormSheet[]): string {
  const survey = rowsOf(sheets, 'survey')
  const paths = pathsOf(survey)
  const binds = survey.filter(({ type }) => type !== 'end_group').map((row) => bindOf(row, paths))
  return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>form</h:title><model><instance>${instanceOf(survey, {})}</instance>
${binds.join('\n')}</model></h:head>
<h:body>${controlsOf(survey, paths, rowsOf(sheets, 'choices'))}</h:body></h:html>`
}

/** The record as ODK keeps it: one element per question, lists as words. */
export function instanceOf(survey: readonly Row[], values: Readonly<Record<string, string>>): string {
  const parts = survey.map(({ type = '', name = '', default: initial = '' }) => {
    if (type === 'begin_group') return `<${name}>`
    if (type === 'end_group') return `</${name}>`
    return `<${name}>${escaped(values[name] ?? initial)}</${name}>`
  })
  return `<data id="form" version="1" xmlns="">${parts.join('')}<orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:instanceID>uuid:1</orx:instanceID></orx:meta></data>`
}

export function rowsOf(sheets: readonly FormSheet[], name: string): readonly Row[] {
  const [head = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? []
  return rows.map((cells) =>
    Object.fromEntries(head.map((column, at) => [String(column).split('::')[0] ?? '', String(cells[at] ?? '')])),
  )
}

function pathsOf(survey: readonly Row[]): ReadonlyMap<string, string> {
  const groups: string[] = []
  const paths = new Map<string, string>()
  for (const { type, name = '' } of survey) {
    if (type === 'end_group') groups.pop()
    else paths.set(name, ['', 'data', ...groups, name].join('/'))
    if (type === 'begin_group') groups.push(name)
  }
  return paths
}

type Paths = ReadonlyMap<string, string>

const kinds: Readonly<Record<string, string>> = {
  integer: 'int',
  decimal: 'decimal',
  date: 'date',
  dateTime: 'dateTime',
}

function bindOf(row: Row, paths: Paths): string {
  const { type = '', name = '', relevant = '', required = '', constraint = '', calculation = '' } = row
  const expression = (text: string) =>
    escaped(text.replace(/\$\{([^}]+)\}/g, (_, key: string) => paths.get(key) ?? key))
  const attribute = (key: string, text: string) => (text === '' ? '' : ` ${key}="${expression(text)}"`)
  const kind = type === 'begin_group' ? '' : ` type="${kinds[type] ?? 'string'}"`
  return `<bind nodeset="${paths.get(name) ?? ''}"${kind}${attribute('relevant', relevant)}${attribute(
    'required',
    required === 'yes' ? 'true()' : required,
  )}${attribute('constraint', constraint)}${attribute('calculate', calculation)}/>`
}

function controlsOf(survey: readonly Row[], paths: Paths, choices: readonly Row[]): string {
  return survey
    .map(({ type = '', name = '', label = '' }) => {
      const head = ` ref="${paths.get(name) ?? ''}"><label>${escaped(label)}</label>`
      if (type === 'begin_group') return `<group${head}`
      if (type === 'end_group') return '</group>'
      if (type === 'hidden' || type === 'calculate') return ''
      const [kind, list] = type.split(' ')
      const tag = { select_one: 'select1', select_multiple: 'select' }[kind ?? ''] ?? 'input'
      const items = choices.filter(({ list_name }) => list !== undefined && list_name === list).map(itemOf)
      return `<${tag}${head}${items.join('')}</${tag}>`
    })
    .join('\n')
}

const itemOf = ({ name = '', label = '' }: Row): string =>
  `<item><label>${escaped(label)}</label><value>${escaped(name)}</value></item>`

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
