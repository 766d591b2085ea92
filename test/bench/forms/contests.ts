import type { BenchRecord, PeerEngine } from './engine'
import type { Contest } from './timing'

export const leafChange = { key: 'family_doctor', answers: ['no', 'yes'] } as const
export const triggerChange = { key: 'in_institution', answers: ['yes', 'no'] } as const

// The two form engines take a thousand times longer, so they are given fewer of the same records per run.
const share = ({ name }: PeerEngine): number => (/survey|xforms/.test(name) ? 0.1 : 1)

export function wholeRecords(engine: PeerEngine, records: readonly BenchRecord[]): Contest {
  const mine = records.slice(0, Math.ceil(records.length * share(engine)))
  let at = 0
  return {
    name: engine.name,
    step: () => engine.failing(mine[at++ % mine.length] as BenchRecord),
    round: mine.length,
  }
}

export async function oneAnswer(
  engine: PeerEngine,
  records: readonly BenchRecord[],
  { key, answers }: { readonly key: string; readonly answers: readonly string[] },
): Promise<Contest> {
  const normal = records.filter((record) => record.answers.status_code === 'normal').slice(0, 12)
  const forms = await Promise.all(normal.map((record) => engine.open(record)))
  let at = 0
  return {
    name: engine.name,
    step: () => {
      const form = forms[at % forms.length]
      form?.(key, answers[Math.floor(at / forms.length) % 2])
      at++
    },
    round: forms.length * 2,
  }
}
