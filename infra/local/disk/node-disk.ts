import {
  closeSync,
  createReadStream,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  write,
  writeSync,
} from 'node:fs'
import { promisify } from 'node:util'
import type { Disk, DiskFile } from './disk'
import { privateFile, privateFolder } from './private-files'

const [syncContent, syncAll, writeSome] = [promisify(fdatasync), promisify(fsync), promisify(write)]

/** Windows cannot open folders and does not need it. */
const hasFolderSync = process.platform !== 'win32'

/** The real one. */
export const nodeDisk: Disk = {
  open: (path) => fileOf(openSync(path, existsSync(path) ? 'r+' : 'w+', privateFile)),
  exists: existsSync,
  rename: renameSync,
  link: linkSync,
  isAt(path, { id }) {
    const found = statSync(path, { throwIfNoEntry: false })
    return found !== undefined && idOf(found) === id
  },
  remove: (path) => rmSync(path, { force: true }),
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: privateFolder }),
  list: (folder) => readdirSync(folder),
  syncFolder(folder) {
    if (!hasFolderSync) return
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  },
  async syncFolderLater(folder) {
    if (!hasFolderSync) return
    const handle = openSync(folder, 'r')
    try {
      await syncAll(handle)
    } finally {
      closeSync(handle)
    }
  },
  stream: (path, start, end) =>
    createReadStream('', { fd: openSync(path, 'r'), start, end, highWaterMark: 256 * 1024 }),
}

const idOf = ({ dev, ino }: Stats): string => `${dev}/${ino}`

function fileOf(handle: number): DiskFile {
  return {
    id: idOf(fstatSync(handle)),
    size: () => fstatSync(handle).size,
    read: (into, position) => readSync(handle, into, 0, into.length, position),
    write(bytes, position) {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(handle, bytes, written, bytes.length - written, position + written)
      }
    },
    async writeLater(bytes, position) {
      for (let written = 0; written < bytes.length; ) {
        const { bytesWritten } = await writeSome(handle, bytes, written, bytes.length - written, position + written)
        written += bytesWritten
      }
    },
    truncate: (size) => ftruncateSync(handle, size),
    sync: () => fdatasyncSync(handle),
    syncLater: () => syncContent(handle),
    close: () => closeSync(handle),
  }
}
