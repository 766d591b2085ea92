import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl'
import { workbookReasons } from './reasons.zh'
import { UnreadableFile } from './unreadable-file'

const mostEntries = 200
const mostRatio = 200
/** Before anything is inflated (B34, B35): a roster of 50,000 rows has a few dozen entries and under 100 MB inside. */
const mostBytesOfRoster = 512 * 1024 * 1024

export interface Workbook {
  /** Sheet names with the path of their XML, in the order of the tabs. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  read(path: string): Promise<Readable | undefined>
  close(): void
}

/** Opens an XLSX file, by its path or as bytes, as the zip it is. The sizes its directory states are also enforced while reading. */
export async function openWorkbook(
  source: string | Uint8Array,
  mostBytesInside = mostBytesOfRoster,
): Promise<Workbook> {
  const zip = await opened(source)
  try {
    return await workbookIn(zip, mostBytesInside)
  } catch (error) {
    // Nobody else can close it: without this every refused file keeps its handle.
    zip.close()
    throw error
  }
}

async function workbookIn(zip: ZipFile, mostBytesInside: number): Promise<Workbook> {
  const entries = await directoryOf(zip, mostBytesInside)
  const read = async (name: string): Promise<Readable | undefined> => {
    const entry = entries.get(name)
    return (
      entry &&
      new Promise((resolve, reject) =>
        zip.openReadStream(entry, (error, stream) =>
          // Encrypted, or packed in a way nobody uses for this: always the file's fault.
          error ? reject(new UnreadableFile(workbookReasons.unreadable)) : resolve(stream),
        ),
      )
    )
  }
  if (!entries.has('xl/workbook.xml')) throw new UnreadableFile(workbookReasons.unreadable)
  return { sheets: await sheetsOf(read), read, close: () => zip.close() }
}

const opened = (source: string | Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true }
    const done = (error: Error | null, zip: ZipFile) =>
      error ? reject(new UnreadableFile(workbookReasons.unreadable)) : resolve(zip)
    if (typeof source === 'string') open(source, options, done)
    else fromBuffer(Buffer.from(source), options, done)
  })

function directoryOf(zip: ZipFile, mostBytesInside: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let bytes = 0
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new UnreadableFile(workbookReasons.tooLargeInside))
    zip.on('error', () => reject(new UnreadableFile(workbookReasons.unreadable)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1)
      if (
        entries.size >= mostEntries ||
        bytes > mostBytesInside ||
        (ratio > mostRatio && entry.uncompressedSize > 1_000_000)
      )
        return refuse()
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

type Read = Workbook['read']

async function sheetsOf(read: Read): Promise<Workbook['sheets']> {
  const targets = new Map<string, string>()
  await eachTag(await read('xl/_rels/workbook.xml.rels'), 'Relationship', ({ Id = '', Target = '' }) =>
    targets.set(Id, Target),
  )
  const sheets: { name: string; path: string }[] = []
  await eachTag(await read('xl/workbook.xml'), 'sheet', (attributes) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    sheets.push({ name: attributes.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
  })
  return sheets
}

async function eachTag(
  stream: Readable | undefined,
  tag: string,
  found: (attributes: Readonly<Record<string, string>>) => void,
) {
  if (!stream) throw new UnreadableFile(workbookReasons.unreadable)
  const parser = xmlParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (localName(name) === tag) found(attributes as Record<string, string>)
  })
  await feed(parser, stream)
}

/** Entities and document types have no place in a workbook: refused, so nothing is ever fetched or multiplied (B38). */
export function xmlParser(): SaxesParser {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new UnreadableFile(workbookReasons.unreadable)
  })
  parser.on('error', () => {
    throw new UnreadableFile(workbookReasons.unreadable)
  })
  return parser
}

/** Some programs write every tag with a prefix: `x:row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export async function feed(parser: SaxesParser, stream: Readable): Promise<void> {
  for await (const chunk of xmlChunks(stream)) parser.write(chunk)
  parser.close()
}

/** One cell holds at most 32,767 characters; the parser keeps text in memory until the next tag. */
const mostBetweenTags = 1_000_000

/** The text of one part. Damaged, cut off or larger than its directory says: the file cannot be read. */
export async function* xmlChunks(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8')
  let sinceTag = 0
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const tag = chunk.lastIndexOf('<')
      sinceTag = tag < 0 ? sinceTag + chunk.length : chunk.length - tag
      if (sinceTag > mostBetweenTags) throw new UnreadableFile(workbookReasons.tooLargeInside)
      yield chunk
    }
  } catch (error) {
    throw isOfTheFile(error) ? new UnreadableFile(workbookReasons.unreadable) : error
  }
}

/** What zlib and yauzl say of bytes that are no good; a failing disk is another matter. */
function isOfTheFile(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return String(code).startsWith('Z_') || String(message).includes('bytes in the stream')
}
