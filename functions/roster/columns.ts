import type { Edition, Item } from '../../shared/forms/edition'

export type Field =
  | 'certificateNumber'
  | 'name'
  | 'village'
  | 'mobile'
  | 'fixed'
  | 'address'
  | 'guardian'
  | 'household'
  | 'types'
  | 'lastNumber'
  | 'registeredName'
  | 'registeredAddress'
  | 'oldestAge'

/** Headers as counties write them; the first is the template's. Order in the file does not matter. */
export const headersOf: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  certificateNumber: ['残疾人证号', '证号', '残疾证号', '残疾人证号码'],
  name: ['姓名', '残疾人姓名'],
  village: ['村（社区）代码', '村代码', '社区代码', '行政区划代码', '区划代码', '村社区代码'],
  mobile: ['手机号码', '手机', '移动电话', '联系电话', '电话'],
  fixed: ['固定电话', '座机'],
  address: ['地址', '家庭住址', '现住址', '住址', '联系地址'],
  guardian: ['监护人', '监护人姓名', '联系人'],
  household: ['户编号', '户号'],
  types: ['多重残疾类别', '残疾类别明细'],
  // Compared when the roster is read, and kept only as whether they differ.
  lastNumber: ['上年残疾人证号', '上年证号', '上年：残疾人证号'],
  registeredName: ['证件库姓名', '残疾人证登记姓名'],
  registeredAddress: ['证件库地址', '残疾人证登记地址', '证件地址'],
  oldestAge: ['户内最年长者年龄', '户内最大年龄'],
}

export const requiredFields: readonly Field[] = ['certificateNumber', 'name', 'village']

/**
 * Last year's answers come in columns that begin so, followed by the item's label, number or key. Names, numbers,
 * telephones and free text among them are not carried over: they are asked again, and nothing private goes into the journal open.
 */
export const priorMark = '上年'

/** What the certificate said last year: never answered, and compared with what it says now (Y01, Y02, Y09). */
const certified: readonly string[] = ['sex', 'birth_date', 'dtype', 'grade']

export interface Columns {
  readonly fields: ReadonlyMap<Field, number>
  readonly prior: readonly { readonly item: Item; readonly column: number }[]
  /** As the file names them, for error lists. */
  readonly titles: readonly string[]
}

/** The columns of a header row, or what is missing or doubled in it. */
export function readHeader(
  cells: readonly string[],
  edition: Edition,
):
  | { readonly kind: 'columns'; readonly columns: Columns }
  | { readonly kind: 'missing' | 'doubled'; readonly titles: readonly string[] } {
  const titles = cells.map(folded)
  const doubled = titles.filter((title, at) => title !== '' && titles.indexOf(title) !== at)
  const fields = new Map<Field, number>()
  for (const field of Object.keys(headersOf) as Field[]) {
    // Several may stand in one file (手机 beside 联系电话): the one named first above means it most.
    const column = headersOf[field].map((name) => titles.indexOf(folded(name))).find((at) => at >= 0)
    if (column !== undefined) fields.set(field, column)
  }

  const missing = requiredFields.filter((field) => !fields.has(field))
  if (missing.length > 0) return { kind: 'missing', titles: missing.map((field) => headersOf[field][0]) }
  if (doubled.length > 0) return { kind: 'doubled', titles: [...new Set(doubled)] }
  return {
    kind: 'columns',
    columns: { fields, prior: priorColumns(titles, edition), titles: cells.map((cell) => cell.trim()) },
  }
}

/** Full width and half width brackets, spaces and colons are the same to people. */
export const folded = (text: string): string =>
  text
    .replace(/[\s\u3000*＊]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/:/g, '：')

function priorColumns(titles: readonly string[], edition: Edition): Columns['prior'] {
  const items = edition.groups
    .flatMap((group) => group.items)
    .filter((item) => (!item.given || certified.includes(item.key)) && !item.private && item.type !== 'text')
  return titles.flatMap((title, column) => {
    if (!title.startsWith(priorMark)) return []
    const asked = title.slice(priorMark.length).replace(/^：/, '')
    const item = items.find(({ key, label, number }) =>
      [key, label, number].some((name) => name !== undefined && folded(name) === asked),
    )
    return item ? [{ item, column }] : []
  })
}
