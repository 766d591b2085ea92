/** The bytes ended before the structure in them did. */
export class EndedEarly extends Error {}

export interface ByteReader {
  /** The next line without its CRLF; undefined at the end. */
  line(maximumBytes: number): Promise<string | undefined>
  /** At least one and at most `count` bytes. */
  some(count: number): Promise<Buffer>
  /** Everything up to the delimiter, in pieces; the delimiter itself is consumed. */
  until(delimiter: Buffer): AsyncGenerator<Buffer>
}

/** Reads structured bodies (multipart forms, aws-chunked) piece by piece, never holding more than one piece and a line. */
export function readBytes(source: AsyncIterable<Buffer>, start: Buffer = Buffer.alloc(0)): ByteReader {
  const iterator = source[Symbol.asyncIterator]()
  let pending = start

  const fetchMore = async () => {
    const next = await iterator.next()
    if (next.done) return false
    pending = pending.length > 0 ? Buffer.concat([pending, next.value]) : next.value
    return true
  }

  const take = (count: number) => {
    const taken = pending.subarray(0, count)
    pending = pending.subarray(count)
    return taken
  }

  return {
    async line(maximumBytes) {
      let end = pending.indexOf('\r\n')
      while (end < 0) {
        if (pending.length > maximumBytes) throw new EndedEarly('line too long')
        if (!(await fetchMore())) return pending.length > 0 ? take(pending.length).toString('utf8') : undefined
        end = pending.indexOf('\r\n')
      }
      const line = take(end).toString('utf8')
      take(2)
      return line
    },

    async some(count) {
      while (pending.length === 0) if (!(await fetchMore())) throw new EndedEarly()
      return take(count)
    },

    async *until(delimiter) {
      for (;;) {
        const found = pending.indexOf(delimiter)
        if (found >= 0) {
          if (found > 0) yield take(found)
          take(delimiter.length)
          return
        }
        // The delimiter may lie across two pieces: its possible beginning is held back.
        const certain = pending.length - (delimiter.length - 1)
        if (certain > 0) yield take(certain)
        if (!(await fetchMore())) throw new EndedEarly()
      }
    },
  }
}
