import type { Finding } from '../forms/findings'
import { problem } from '../problems'

/** Refuses what still blocks: hard findings have to be corrected, the others take a reason. */
export function assertSettled(open: readonly Finding[]): void {
  const hard = open.filter(({ kind }) => kind === 'hard')
  if (hard.length > 0) throw problem('interview.hasErrors', { findings: hard.map(place) })
  if (open.length > 0) throw problem('interview.reasonsMissing', { findings: open.map(place) })
}

const place = ({ item, check }: Finding) => ({ item, check })
