import { answer, type Callbacks, mayWrite, type Phone, refuse } from './phone'

export const userDataPath = 'http://usr'
const totalLimitBytes = 200 * 1024 * 1024

type With<Names extends string> = Callbacks & Readonly<Record<Names, string>>
type ReadFile = With<'filePath'> & { readonly encoding?: BufferEncoding }
type WriteFile = ReadFile & { readonly data: string | ArrayBuffer }

/** A folder is kept as a file of this name in it. */
const folderMark = '.folder'

/** User space shared by all files: 200 MB. Temporary files live beside it and die with the app. */
export function filesOf(phone: Phone) {
  const { files } = phone.device
  const read = (path: string): Buffer | undefined => phone.temporaryFiles.get(path) ?? files.get(path)
  const hasFolder = (path: string) => path === userDataPath || files.get(`${path}/${folderMark}`) !== undefined
  const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  const used = () => files.keys().reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0)

  const manager = {
    access(option: With<'path'>) {
      if (read(option.path) || hasFolder(option.path)) return answer(phone, option, 'access')
      refuse(phone, option, 'access', `no such file or directory ${option.path}`)
    },
    mkdir(option: With<'dirPath'>) {
      if (hasFolder(option.dirPath)) return refuse(phone, option, 'mkdir', `file already exists ${option.dirPath}`)
      if (!mayWrite(phone)) return
      files.set(`${option.dirPath}/${folderMark}`, Buffer.alloc(0))
      answer(phone, option, 'mkdir')
    },
    readdir(option: With<'dirPath'>) {
      if (!hasFolder(option.dirPath)) return refuse(phone, option, 'readdir', 'no such file or directory')
      const inside = files
        .keys()
        .filter((path) => parentOf(path) === option.dirPath && !path.endsWith(`/${folderMark}`))
      answer(phone, option, 'readdir', { files: inside.map((path) => path.slice(option.dirPath.length + 1)) })
    },
    writeFile(option: WriteFile) {
      const { filePath, data, encoding = 'utf8' } = option
      const bytes = typeof data === 'string' ? Buffer.from(data, encoding) : Buffer.from(data.slice(0))
      if (!hasFolder(parentOf(filePath))) return refuse(phone, option, 'writeFile', 'no such file or directory')
      if (used() + bytes.length > totalLimitBytes)
        return refuse(phone, option, 'writeFile', 'the maximum size of the file storage limit is exceeded')
      if (!mayWrite(phone)) return
      files.set(filePath, bytes)
      answer(phone, option, 'writeFile')
    },
    readFile(option: ReadFile) {
      const bytes = read(option.filePath)
      if (!bytes) return refuse(phone, option, 'readFile', `no such file or directory ${option.filePath}`)
      const data = option.encoding ? bytes.toString(option.encoding) : Uint8Array.from(bytes).buffer
      answer(phone, option, 'readFile', { data })
    },
    rename(option: With<'oldPath' | 'newPath'>) {
      const bytes = files.get(option.oldPath)
      if (!bytes) return refuse(phone, option, 'rename', `no such file or directory ${option.oldPath}`)
      if (!mayWrite(phone)) return
      files.set(option.newPath, bytes)
      files.delete(option.oldPath)
      answer(phone, option, 'rename')
    },
    unlink(option: With<'filePath'>) {
      if (!mayWrite(phone)) return
      if (!files.delete(option.filePath)) return refuse(phone, option, 'unlink', 'no such file or directory')
      answer(phone, option, 'unlink')
    },
  }
  return { getFileSystemManager: () => manager, env: { USER_DATA_PATH: userDataPath } }
}
