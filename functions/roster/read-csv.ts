import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import type { SheetRow } from './cell'
import { UnreadableFile } from './cell'
import { encodingOf } from './encoding'
import { reasons } from './reasons.zh'

/** Rows of a CSV file in UTF-8 or GB18030, one at a time. Throws `UnreadableFile` with the line where it breaks. */
export async function* readCsv(path: string): AsyncGenerator<SheetRow> {
  const encoding = await encodingOf(path)
  const parser = parse({
    delimiter: [',', '\t', ';'],
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    info: true,
  })
  const decoder = new TextDecoder(encoding)
  const source = createReadStream(path)
  source.on('data', (chunk) => parser.write(decoder.decode(chunk as Buffer, { stream: true })))
  source.on('end', () => parser.end(decoder.decode()))
  source.on('error', (error) => parser.destroy(error))

  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield {
        row: info.lines,
        cells: record.map((text) => (isFormula(text) ? { kind: 'formula' } : { kind: 'text', text })),
      }
  } catch (error) {
    const line = (error as { lines?: unknown }).lines
    if (typeof line === 'number') throw new UnreadableFile(reasons.file.csv(line))
    throw error
  } finally {
    source.destroy()
  }
}

const isFormula = (text: string): boolean => /^[=@]/.test(text.trim())
