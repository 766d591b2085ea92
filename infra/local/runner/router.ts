export type Destination =
  | { readonly kind: 'found'; readonly routeKey: string; readonly pathParameters: Readonly<Record<string, string>> }
  | { readonly kind: 'wrongMethod'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'malformed' }

export type Router = (method: string, path: string) => Destination

interface Route {
  readonly routeKey: string
  readonly method: string
  readonly segments: readonly Segment[]
}

type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'greedy'; readonly name: string }

/** Chooses as API Gateway does: the most specific path wins segment by segment, then a named method before ANY. */
export function createRouter(routeKeys: readonly string[]): Router {
  const fallback = routeKeys.includes('$default') ? '$default' : undefined
  const routes = routeKeys
    .filter((routeKey) => routeKey !== '$default')
    .map(routeOf)
    .sort(bySpecificity)

  return (method, path) => {
    const given = decodedSegments(path)
    if (!given) return { kind: 'malformed' }

    const fitting = routes.filter(({ segments }) => fits(segments, given))
    const route = fitting.find((one) => one.method === method) ?? fitting.find((one) => one.method === 'ANY')
    if (route) return { kind: 'found', routeKey: route.routeKey, pathParameters: parametersOf(route.segments, given) }
    if (fallback) return { kind: 'found', routeKey: fallback, pathParameters: {} }
    if (fitting.length > 0) return { kind: 'wrongMethod', allowed: [...new Set(fitting.map((one) => one.method))] }
    return { kind: 'unknown' }
  }
}

function routeOf(routeKey: string): Route {
  const [method = '', path = ''] = routeKey.split(' ')
  return { routeKey, method, segments: path.split('/').slice(1).map(segmentOf) }
}

function segmentOf(text: string): Segment {
  const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(text) ?? []
  if (name === undefined) return { kind: 'literal', text }
  return { kind: greedy ? 'greedy' : 'parameter', name }
}

const rank = { literal: 0, parameter: 1, greedy: 2 }

function bySpecificity(left: Route, right: Route): number {
  for (const [index, segment] of left.segments.entries()) {
    const other = right.segments[index]
    const difference = other ? rank[segment.kind] - rank[other.kind] : 0
    if (difference !== 0) return difference
  }
  return 0
}

function fits(segments: readonly Segment[], given: readonly string[]): boolean {
  const isGreedy = segments.at(-1)?.kind === 'greedy'
  if (isGreedy ? given.length < segments.length : given.length !== segments.length) return false
  return segments.every((segment, index) =>
    segment.kind === 'literal' ? segment.text === given[index] : given[index] !== '',
  )
}

function parametersOf(segments: readonly Segment[], given: readonly string[]): Readonly<Record<string, string>> {
  const parameters = segments.flatMap((segment, index): [string, string][] => {
    if (segment.kind === 'literal') return []
    return [[segment.name, segment.kind === 'greedy' ? given.slice(index).join('/') : (given[index] ?? '')]]
  })
  return Object.fromEntries(parameters)
}

/** undefined if an escape in the path is broken. */
function decodedSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
