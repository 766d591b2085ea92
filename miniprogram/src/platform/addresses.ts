/** The path with its query. Our own, because WeChat has neither `URL` nor `URLSearchParams`. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** `a=1&b=2` as a record; what cannot be decoded is kept as it is. */
export function readQuery(text: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const pair of text.replace(/^[?#]/, '').split('&')) {
    const [name = '', ...rest] = pair.split('=')
    if (name !== '') query[decoded(name)] = decoded(rest.join('='))
  }
  return query
}

/** Escapes that mean nothing are what a person typed, not an error of ours. */
export function decoded(text: string): string {
  const escaped = /%(?![0-9a-fA-F]{2})/.test(text)
  if (escaped) return text
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
