import type { Dependencies } from '../dependencies'
import { recomputeFigures } from './recompute-figures'

/** One batch of changed village rows: every dirty village once, then what lies above it once. */
export const projectFigures = (needs: Pick<Dependencies, 'views'>) => {
  const recompute = recomputeFigures(needs)

  return async (partitions: readonly string[]): Promise<void> => {
    const dirty = new Map<string, Set<string>>()
    for (const partition of partitions) {
      const [kind, campaignId = '', village = ''] = partition.split('#')
      if (kind === 'village') dirty.set(campaignId, (dirty.get(campaignId) ?? new Set()).add(village))
    }
    for (const [campaignId, villages] of dirty) await recompute(campaignId, villages)
  }
}
