import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Cell, SheetRow } from '../../shared/workbooks/cell'
import { UnreadableFile } from '../workbooks/unreadable-file'
import { folded, headersOf } from './columns'
import { type Encoding, encodingOf, mostLineBytes } from './encoding'
import { reasons } from './reasons.zh'

const delimiters = [',', '\t', ';'] as const
/** The header stands within the first lines. */
const lookedAt = 64 * 1024

/** Rows of a CSV file in UTF-8 or GB18030, one at a time. Throws `UnreadableFile` with the line where it breaks. */
export async function* readCsv(path: string): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(path)
  const begins = await beginningOf(path, encoding)
  const parser = parse({
    delimiter: delimiterOf(begins),
    record_delimiter: lineBreaksOf(begins),
    bom: true,
    relax_column_count: true,
    info: true,
    max_record_size: mostLineBytes,
  })
  // What goes wrong on the way destroys the parser, and so ends the loop below.
  pipeline(Readable.from(textOf(path, encoding)), parser, () => undefined)
  try {
    let row = 0
    for await (const { record } of parser as AsyncIterable<{ record: string[] }>) {
      row += 1
      yield { row, cells: record.map(cellOf) }
    }
  } catch (error) {
    const line = (error as { lines?: unknown }).lines
    if (typeof line === 'number') throw new UnreadableFile(reasons.file.csv(line))
    throw error
  } finally {
    parser.destroy()
  }
}

async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  yield decoder.decode()
}

async function beginningOf(path: string, encoding: Encoding): Promise<string> {
  let text = ''
  for await (const piece of textOf(path, encoding)) {
    text += piece
    if (text.length > lookedAt) break
  }
  return text
}

/** One for the whole file: the one that splits a line so that our first column stands in it. An address may hold any of the others. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n|\r/)
  const known = headersOf.certificateNumber.map(folded)
  const splitsHeader = (delimiter: string) =>
    lines.some((line) => line.split(delimiter).some((cell) => known.includes(folded(cell.replace(/"/g, '')))))
  return delimiters.find((delimiter) => splitsHeader(delimiter)) ?? ','
}

/** Files that were put together end some lines one way and some the other; a bare return only counts where nothing else does. */
const lineBreaksOf = (text: string): string[] => (text.includes('\n') ? ['\r\n', '\n'] : ['\r'])

/** `="0123"` is how spreadsheet programs are made to keep digits: text. Anything else that begins so is a formula. */
function cellOf(text: string): Cell {
  const [, kept] = /^="([^"]*)"$/.exec(text.trim()) ?? []
  if (kept !== undefined) return { kind: 'text', text: kept }
  return /^[=@]/.test(text.trim()) ? { kind: 'formula' } : { kind: 'text', text }
}
