import { crc32, deflateRawSync } from 'node:zlib'

/** A zip of small files, whole in memory (APPNOTE 4.3). */
export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(files).map(([name, content]) => zipped(name, Buffer.from(content)))
  const local = Buffer.concat(parts.map(({ file }) => file))
  let offset = 0
  const directory = Buffer.concat(
    parts.map(({ file, entry }) => {
      const record = entry(offset)
      offset += file.length
      return record
    }),
  )
  return Buffer.concat([local, directory, endOfDirectory(parts.length, directory.length, local.length)])
}

/** One file of a zip (APPNOTE 4.3.7) and its line in the directory (4.3.12). */
function zipped(name: string, content: Buffer) {
  const [nameBytes, deflated] = [Buffer.from(name), deflateRawSync(content)]
  // Version, UTF-8 names, deflate, no time, checksum, both sizes, length of the name.
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x0800, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt16LE(0x0021, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(deflated.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(nameBytes.length, 22)
  const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, deflated])

  const entry = (offset: number): Buffer => {
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes])
  }
  return { file, entry }
}

/** APPNOTE 4.3.16 */
function endOfDirectory(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(bytes, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
