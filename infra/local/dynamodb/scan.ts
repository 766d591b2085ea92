import { checked } from './dynalite'
import { type Engine, findTable } from './engine'
import { segmentStart } from './keys'
import { type PageRequest, page, sourceOf, startPosition } from './page'
import { invalid } from './refusals'

interface ScanRequest extends PageRequest {
  readonly Segment?: number
  readonly TotalSegments?: number
}

/** In the order of positions, which is arbitrary but stays: pages and parallel segments neither miss nor repeat an item. */
export function scan(engine: Engine, raw: object) {
  const request = checked<ScanRequest>('Scan', raw)
  const source = sourceOf(findTable(engine, request.TableName), request)
  const { Segment: segment = 0, TotalSegments: segments = 1 } = request
  const from = segmentStart(segment, segments)
  const below = segment + 1 < segments ? segmentStart(segment + 1, segments) : undefined
  const start = request.ExclusiveStartKey && startPosition(source, request.ExclusiveStartKey)
  if (start !== undefined && (start < from || (below !== undefined && start >= below))) {
    throw invalid(
      'The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct ' +
        `Segment. TotalSegments: ${segments} Segment: ${segment}`,
    )
  }
  const entries = source.index?.entries ?? source.table.items
  // No position lies between this one and the same with one more of the smallest character.
  return page(source, request, entries.ascending(start === undefined ? from : `${start}\u0000`, below))
}
