import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a phone keeps when the app is killed: the mini-program's storage and its files. */
export interface Device {
  readonly storage: KeptMap
  /** By their full WeChat path. */
  readonly files: KeptMap
}

export interface KeptMap {
  get(key: string): Buffer | undefined
  set(key: string, value: Buffer): void
  delete(key: string): boolean
  keys(): string[]
}

/** With a folder, the phone also survives the test's own process. */
export const createDevice = (folder?: string): Device => ({
  storage: keptMap(folder && path.join(folder, 'storage')),
  files: keptMap(folder && path.join(folder, 'files')),
})

function keptMap(folder: string | undefined): KeptMap {
  const kept = new Map<string, Buffer>()
  const fileOf = (key: string) => path.join(folder ?? '', Buffer.from(key).toString('hex'))
  if (folder) {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder))
      kept.set(Buffer.from(name, 'hex').toString(), readFileSync(path.join(folder, name)))
  }
  return {
    get: (key) => kept.get(key),
    set(key, value) {
      kept.set(key, value)
      if (!folder) return
      writeFileSync(`${fileOf(key)}.part`, value)
      renameSync(`${fileOf(key)}.part`, fileOf(key))
    },
    delete(key) {
      if (folder) rmSync(fileOf(key), { force: true })
      return kept.delete(key)
    },
    keys: () => [...kept.keys()],
  }
}
