import { toHex } from './hash'
import { uuidFrom } from './uuid'

export const randomBytes = async (length: number): Promise<Uint8Array> => crypto.getRandomValues(new Uint8Array(length))

// Not `crypto.randomUUID`: it is missing where a page is served without TLS, as on one machine in an office.
export const newId = async (): Promise<string> => uuidFrom(await randomBytes(16))

/** 128 bits, as 32 hexadecimal digits. */
export const newSecret = async (): Promise<string> => toHex(await randomBytes(16))
