import type { Readable } from 'node:stream'

export interface Upload {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** One bucket. */
export interface Objects {
  /** A presigned POST that fixes key, type, checksum and the size range in bytes; good for ten minutes. */
  allowUpload(object: {
    readonly key: string
    readonly mime: string
    readonly sha256?: string
    readonly minBytes: number
    readonly maxBytes: number
  }): Promise<Upload>
  /** An address to read one object, good for a minute unless told otherwise; `fileName` makes it a download. */
  addressOf(key: string, options?: { readonly seconds?: number; readonly fileName?: string }): Promise<string>
  read(key: string): Promise<Uint8Array | undefined>
  stream(key: string): Promise<Readable | undefined>
  write(key: string, content: Uint8Array | Readable, mime: string): Promise<void>
  remove(key: string): Promise<void>
}
