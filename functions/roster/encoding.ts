import { createReadStream } from 'node:fs'
import { UnreadableFile } from '../workbooks/unreadable-file'
import { reasons } from './reasons.zh'

export type Encoding = 'utf-8' | 'gb18030'

const newline = 0x0a
/** Far above any line of a roster; a file without line breaks is none. */
export const mostLineBytes = 1_000_000
const isAscii = (line: Buffer): boolean => line.every((byte) => byte < 0x80)
const hasChinese = (text: string): boolean => /[\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(text)

/**
 * The one encoding of a text file, judged line by line: a line break's byte never is part of a character in either encoding.
 * Lines in both encodings mean that files were glued together: refused with the first line of the rarer kind (B39).
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const lines = { 'utf-8': [] as number[], gb18030: [] as number[] }
  let number = 0
  for await (const line of linesOf(path)) {
    number += 1
    if (isAscii(line)) continue
    const kind = kindOf(line)
    if (kind === 'neither') throw new UnreadableFile(reasons.file.noText(number))
    if (kind !== 'either') lines[kind].push(number)
  }
  const rarer = lines['utf-8'].length < lines.gb18030.length ? 'utf-8' : 'gb18030'
  const [first] = lines[rarer]
  if (first !== undefined) throw new UnreadableFile(reasons.file.encoding(first))
  return rarer === 'utf-8' ? 'gb18030' : 'utf-8'
}

function kindOf(line: Buffer): 'utf-8' | 'gb18030' | 'either' | 'neither' {
  const utf8 = decoded(line, 'utf-8')
  // Short GB18030 text may happen to be valid UTF-8, but then not of Chinese characters.
  if (utf8 !== undefined) return hasChinese(utf8) ? 'utf-8' : 'either'
  return decoded(line, 'gb18030') === undefined ? 'neither' : 'gb18030'
}

function decoded(line: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(line)
  } catch {
    // Not text of this encoding: an answer, not a failure.
    return undefined
  }
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 1
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      const line = chunk.subarray(start, end)
      yield rest.length > 0 ? Buffer.concat([rest, line]) : line
      rest = Buffer.alloc(0)
      start = end + 1
      number += 1
    }
    rest = Buffer.concat([rest, chunk.subarray(start)])
    if (rest.length > mostLineBytes) throw new UnreadableFile(reasons.file.csv(number))
  }
  if (rest.length > 0) yield rest
}
