import { sheetNames } from '../../shared/forms/xlsform/names'
import { readWorkbook, type SheetRead } from './read-workbook'

const wanted: readonly string[] = Object.values(sheetNames)

/** The sheets of an XLSForm, by its path or as bytes; others are not even looked at. Throws `UnreadableFile`. */
export const readFormSheets = (source: string | Uint8Array): Promise<readonly SheetRead[]> =>
  readWorkbook(source, (name) => wanted.includes(name.trim().toLowerCase()))
