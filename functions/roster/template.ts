import { workbookBytes } from '../workbooks/write-workbook'
import { type Field, headersOf } from './columns'

/** The template's columns; last year's answers may follow as 「上年：」 and the item's label. */
export const templateColumns: readonly string[] = [
  ...(Object.keys(headersOf) as Field[]).map((field) => headersOf[field][0]),
  '上年：户口性质',
  '上年：婚姻状况',
]

/** A workbook with one row of headers, every column set to text. */
export const templateWorkbook = (): Uint8Array => workbookBytes([{ name: '底册', rows: [templateColumns] }])
