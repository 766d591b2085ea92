import { chained } from '../../functions/platform/chain'
import type { Entry } from '../../functions/platform/journal'
import type { Named } from '../../shared/journal/stream'
import { village } from './people'

export const anEntry = (facts: Partial<Entry> = {}): Entry => ({
  stream: 'registration#999901-2026#p1',
  seq: 1,
  events: [{ type: 'something.happened' }],
  at: '2026-10-01T00:00:00.000Z',
  by: 'someone',
  commandId: '00000000-0000-4000-8000-000000000001',
  contentHash: 'c'.repeat(64),
  prev: '',
  hash: 'h'.repeat(64),
  ...facts,
})

/** A stream with a good chain: one entry for each list of events. */
export function aChain(stream: string, ...events: readonly (readonly Named[])[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const [index, happened] of events.entries()) {
    const {
      seq: _,
      prev: __,
      hash: ___,
      ...facts
    } = anEntry({ stream, events: happened, commandId: aCommandId(index) })
    entries.push(chained(entries.at(-1), facts))
  }
  return entries
}

export const aCommandId = (number = 0): string => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`

/** A county of two townships with two villages each. */
export const aCounty = (code = village.slice(0, 6)) => ({
  names: ['虚构省', '虚构市', '虚构县'],
  townships: [`${code}001`, `${code}002`].map((township, index) => ({ code: township, name: `第${index + 1}镇` })),
  villages: ['001001', '001002', '002001', '002002'].map((rest) => ({ code: `${code}${rest}`, name: `${rest}村` })),
})
