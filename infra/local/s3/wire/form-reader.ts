import { S3Error } from '../s3-error'
import { type ByteReader, EndedEarly, readBytes } from './byte-reader'

export interface UploadForm {
  /** By lower-case name, as they came before the file; the file must be last. */
  readonly fields: ReadonlyMap<string, string>
  readonly fileName: string
  readonly file: AsyncIterable<Buffer>
}

interface PartHead {
  readonly name: string
  readonly fileName?: string
  readonly contentType?: string
}

const fieldsLimit = 20 * 1024
const lineLimit = 8 * 1024

/** Reads a multipart form up to its file, which the caller then streams. Whatever follows the file is ignored, as S3 does. */
export async function readUploadForm(source: AsyncIterable<Buffer>, contentType: string): Promise<UploadForm> {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`)
  // The first boundary has no line before it; with one, all are alike.
  const reader = readBytes(source, Buffer.from('\r\n'))
  const fields = new Map<string, string>()
  let size = 0

  try {
    await drain(reader.until(delimiter))
    for (;;) {
      if ((await reader.line(lineLimit)) !== '') throw noFile()
      const head = await readHead(reader)
      const isFile = head.name === 'file'
      if (isFile) return { fields, fileName: head.fileName ?? '', file: translated(reader.until(delimiter)) }

      const value = await readField(reader, delimiter, fieldsLimit - size)
      size += head.name.length + value.length
      if (fields.has(head.name))
        throw new S3Error('InvalidArgument', `POST requires one value for the field ${head.name}.`)
      fields.set(head.name, value.toString('utf8'))
    }
  } catch (error) {
    throw error instanceof EndedEarly ? new S3Error('MalformedPOSTRequest') : error
  }
}

function noFile(): S3Error {
  return new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.')
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (!boundary || boundary.length > 200) throw new S3Error('MalformedPOSTRequest')
  return boundary
}

async function readHead(reader: ByteReader): Promise<PartHead> {
  let disposition = ''
  for (let lines = 0; lines < 20; lines++) {
    const line = await reader.line(lineLimit)
    if (line === undefined) throw new EndedEarly()
    if (line === '') return headOf(disposition)
    const [name = '', value = ''] = line.split(/:(.*)/s)
    if (name.toLowerCase() === 'content-disposition') disposition = value
  }
  throw new S3Error('MalformedPOSTRequest')
}

function headOf(disposition: string): PartHead {
  const parameter = (name: string) => new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition)?.[1]
  const name = parameter('name')
  if (name === undefined) throw new S3Error('MalformedPOSTRequest')
  const fileName = parameter('filename')
  // Some browsers send the whole path of the file on the person's own disk.
  return { name: name.toLowerCase(), fileName: fileName?.replace(/^.*[/\\]/, '') }
}

async function readField(reader: ByteReader, delimiter: Buffer, maximumBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of reader.until(delimiter)) {
    size += piece.length
    if (size > maximumBytes) throw new S3Error('MaxPostPreDataLengthExceeded')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function* translated(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch (error) {
    throw error instanceof EndedEarly ? new S3Error('MalformedPOSTRequest') : error
  }
}

async function drain(pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
}
