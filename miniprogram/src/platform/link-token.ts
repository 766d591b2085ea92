import { decoded, readQuery } from './addresses'

/**
 * The token of a confirmation link, from a page's query. `t`: in the address. `cq`: WeChat's URL link carries our query
 * inside it. `scene`: a mini-program code, at most 32 characters, handed over still encoded.
 */
export function linkToken(query: Readonly<Record<string, string | undefined>>): string | undefined {
  const { t, cq, scene } = query
  return [t, inside(cq), inside(scene)].find((token) => token !== undefined && token !== '')
}

const inside = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : readQuery(decoded(text)).t
