import { createHash } from 'node:crypto'
import { type ApiRequest, client } from '../../../shared/api/call'

/** Somebody who speaks to a running Ruhu. */
export type Speaker = ReturnType<typeof client>

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
  ) {
    super(`${code}: ${title}`)
  }
}

/** Speaks with the access token `token()` gives, as the device named; throws `Refused` for every problem. */
export const speakTo = (url: string, token: () => string | undefined = () => undefined, device?: string): Speaker =>
  client(async ({ method, path, query, body }: ApiRequest) => {
    const search = new URLSearchParams(
      Object.entries(query ?? {}).filter(([, value]) => value !== undefined) as [string, string][],
    )
    const bearer = token()
    const answer = await reach(`${url.replace(/\/$/, '')}/api${path}${search.size > 0 ? `?${search}` : ''}`, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(device === undefined ? {} : { 'x-device-id': device }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const read = (await answer.json()) as { code?: string; title?: string }
    if (!answer.ok) throw new Refused(answer.status, read.code ?? '', read.title ?? '')
    return read
  })

/** A connection may end just when it is used again: whatever is sent here may be sent twice. */
export async function reach(url: string, request: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetch(url, request)
    } catch (error) {
      if (attempt >= 4) throw error
      await new Promise((done) => setTimeout(done, attempt * 200))
    }
  }
}

/** The same cause, the same id: seeding again after a kill repeats commands instead of adding to them. */
export function idOf(cause: string): string {
  const hex = createHash('sha256').update(`ruhu demonstration ${cause}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const deviceOf = (cause: string): string => createHash('sha256').update(cause).digest('hex').slice(0, 32)

/** What an earlier run did already is no failure; anything else is. */
export async function once<T>(doing: Promise<T>, ...alreadyDone: readonly string[]): Promise<T | undefined> {
  try {
    return await doing
  } catch (error) {
    if (error instanceof Refused && alreadyDone.includes(error.code)) return undefined
    throw error
  }
}
