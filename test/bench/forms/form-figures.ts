import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { ajvEngine } from './ajv-engine'
import { averageAsked, benchRecords } from './bench-records'
import type { BenchRecord, PeerEngine } from './engine'
import type { Figure } from './figure'
import { neutralEdition } from './neutral'
import { odkEngine } from './odk-engine'
import { bundledEngine, gzipBytes, loadBundledEngine, ownEngine } from './own-engine'
import { surveyEngine } from './survey-engine'
import { type Contest, type Measured, measure } from './timing'
import { zodEngine } from './zod-engine'

const recordCount = 400
const repetitions = 5

/** Full records and single answers, ours beside the peers' on the same records; then the bytes a phone carries. */
export async function formFigures(): Promise<Figure[]> {
  const edition = neutralEdition(ed2022)
  const records = benchRecords(edition, recordCount)
  const own = ownEngine(edition, await loadBundledEngine())
  const peers = [surveyEngine(edition), await odkEngine(edition), ajvEngine(edition), zodEngine(edition)]
  await assertSameResults(own, peers, records)

  const asked = averageAsked(edition, records).toFixed(0)
  const full = await measure(
    [own, ...peers].map((engine) => wholeRecords(engine, records)),
    repetitions,
  )
  const leaf = await measure(
    await Promise.all([own, ...peers].map((engine) => oneAnswer(engine, records, leafChange))),
    repetitions,
  )
  const trigger = await measure(
    await Promise.all([own, ...peers].map((engine) => oneAnswer(engine, records, triggerChange))),
    repetitions,
  )
  return [
    ...beside(`full-record validation (${asked} questions asked)`, 'records/CPU-s', full, perSecond),
    ...beside('one answer changed: leaf', 'µs CPU', leaf, microseconds),
    ...beside('one answer changed: skip trigger', 'µs CPU', trigger, microseconds),
    ...(await sizes()),
  ]
}

/** Equal before fast: any record on which an engine finds other questions than ours stops the measurement. */
export async function assertSameResults(
  own: PeerEngine,
  peers: readonly PeerEngine[],
  records: readonly BenchRecord[],
): Promise<void> {
  const mismatches: string[] = []
  for (const [at, record] of records.entries()) {
    const expected = await namesOf(own, record)
    for (const peer of peers) {
      const found = await namesOf(peer, record)
      if (found !== expected) mismatches.push(`record ${at}: ruhu [${expected}], ${peer.name} [${found}]`)
    }
  }
  if (mismatches.length > 0)
    throw new Error(`Engines disagree on ${mismatches.length} results:\n${mismatches.join('\n')}`)
}

const namesOf = async (engine: PeerEngine, record: BenchRecord): Promise<string> =>
  [...(await engine.failing(record))].sort().join(' ')

const leafChange = { key: 'family_doctor', answers: ['no', 'yes'] } as const
const triggerChange = { key: 'in_institution', answers: ['yes', 'no'] } as const

// The two form engines take a thousand times longer, so they are given fewer of the same records per run.
const share = ({ name }: PeerEngine): number => (/survey|xforms/.test(name) ? 0.1 : 1)

function wholeRecords(engine: PeerEngine, records: readonly BenchRecord[]): Contest {
  const mine = records.slice(0, Math.ceil(records.length * share(engine)))
  let at = 0
  return {
    name: engine.name,
    step: () => engine.failing(mine[at++ % mine.length] as BenchRecord),
    round: mine.length,
  }
}

async function oneAnswer(
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

const perSecond = (cpuMicroseconds: number): number => 1e6 / cpuMicroseconds
const microseconds = (cpuMicroseconds: number): number => cpuMicroseconds

function beside(
  name: string,
  unit: string,
  [own, ...peers]: readonly Measured[],
  figureOf: (cpuMicroseconds: number) => number,
): Figure[] {
  if (own === undefined) return []
  const values = own.runs.map(figureOf)
  const figure = {
    name,
    unit,
    n: values.length,
    value: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
  }
  return peers.map((peer) => {
    const peerValue = median(peer.runs.map(figureOf))
    return { ...figure, peer: peer.name, peerValue, ratio: median(peer.runs) / median(own.runs) }
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const sentences = ['label', 'title', 'says', 'reviewerSays', 'requiredSays', 'plain', 'hint']

async function sizes(): Promise<Figure[]> {
  const engine = Buffer.from(await bundledEngine())
  const whole = Buffer.from(JSON.stringify(ed2022))
  const rules = Buffer.from(JSON.stringify(ed2022, (key, value) => (sentences.includes(key) ? undefined : value)))
  const bytes = (name: string, ...parts: readonly Buffer[]): Figure => {
    const value = gzipBytes(Buffer.concat(parts))
    return { name, value, unit: 'bytes gzip', n: 1, min: value, max: value }
  }
  return [
    bytes('form engine', engine),
    bytes('edition ed2022 with all its sentences', whole),
    bytes('form engine and the rules of ed2022', engine, rules),
    bytes('form engine and ed2022 with all its sentences', engine, whole),
  ]
}
