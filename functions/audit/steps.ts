import type { Dependencies } from '../dependencies'

/** Far below the 29 seconds a request may take, so that a slow store and the last few elements still fit in. */
const shareMilliseconds = 8_000
const atOnce = 10

interface Page {
  readonly names: readonly string[]
  readonly cursor?: string | undefined
}

interface Step {
  readonly clock: Dependencies['clock']
  /** As an earlier step gave it: `<the last element done>|<the page>`. */
  readonly cursor: string | undefined
  read(page: string | undefined): Promise<Page>
  visit(name: string): Promise<void>
}

export interface Done {
  readonly visited: number
  readonly cursor?: string | undefined
}

/** One page of a long work, or as much of it as a step has time for. Everything may be repeated, so a cut costs nothing. */
export async function takeStep({ clock, cursor = '|', read, visit }: Step): Promise<Done> {
  const [, last = '', place = ''] = /^([^|]*)\|(.*)$/.exec(cursor) ?? [undefined, '', cursor]
  const page = await read(place === '' ? undefined : place)
  const rest = page.names.slice(page.names.indexOf(last) + 1)
  const end = Date.parse(clock()) + shareMilliseconds
  for (let done = 0; done < rest.length; done += atOnce) {
    if (done > 0 && Date.parse(clock()) >= end) return { visited: done, cursor: `${rest[done - 1]}|${place}` }
    await Promise.all(rest.slice(done, done + atOnce).map(visit))
  }
  return { visited: rest.length, cursor: page.cursor === undefined ? undefined : `|${page.cursor}` }
}
