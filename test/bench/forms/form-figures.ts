import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { averageAsked, benchRecords } from './bench-records'
import type { BenchRecord, PeerEngine } from './engine'
import { engines } from './engines'
import type { Figure } from './figure'
import { measureJitOff } from './jit-off'
import { measureApart } from './measure-apart'
import { neutralEdition } from './neutral'
import { sizes } from './sizes'
import type { Measured } from './timing'

const recordCount = 400
const repetitions = 5

/** Full records and single answers, ours beside the peers' on the same records; then the bytes a phone carries. */
export async function formFigures(): Promise<Figure[]> {
  const edition = neutralEdition(ed2022)
  const records = benchRecords(edition, recordCount)
  const [own, ...peers] = await Promise.all(Object.values(engines).map((engine) => engine(edition)))
  if (own) await assertSameResults(own, peers, records)

  const folder = await mkdtemp(join(tmpdir(), 'ruhu-bench-'))
  const data = join(folder, 'data.json')
  try {
    await writeFile(data, JSON.stringify({ edition, records }))
    const asked = averageAsked(edition, records).toFixed(0)
    const { full, leaf, trigger } = await measureApart(data, repetitions)
    return [
      ...beside(`full-record validation (${asked} questions asked)`, 'records/CPU-s', full, perSecond),
      ...beside('one answer changed: leaf', 'µs CPU', leaf, microseconds),
      ...beside('one answer changed: skip trigger', 'µs CPU', trigger, microseconds),
      ...jitOff(await measureJitOff(data)),
      ...(await sizes()),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
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

const perSecond = (cpuMicroseconds: number): number => 1e6 / cpuMicroseconds
const microseconds = (cpuMicroseconds: number): number => cpuMicroseconds

const jitOff = ([full, leaf, trigger]: readonly Measured[]): Figure[] => [
  ...alone('full-record validation, JIT off', 'records/CPU-s', full, perSecond),
  ...alone('one answer changed: leaf, JIT off', 'µs CPU', leaf, microseconds),
  ...alone('one answer changed: skip trigger, JIT off', 'µs CPU', trigger, microseconds),
]

type FigureOf = (cpuMicroseconds: number) => number

function alone(name: string, unit: string, measured: Measured | undefined, figureOf: FigureOf): Figure[] {
  const values = (measured?.runs ?? []).map(figureOf)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return [{ name, unit, n: values.length, value: median(values), min: least, max: most }]
}

function beside(name: string, unit: string, [own, ...peers]: readonly Measured[], figureOf: FigureOf): Figure[] {
  if (own === undefined) return []
  return peers.flatMap((peer) => {
    const peerValue = median(peer.runs.map(figureOf))
    const ratio = median(peer.runs) / median(own.runs)
    return alone(name, unit, own, figureOf).map((figure) => ({ ...figure, peer: peer.name, peerValue, ratio }))
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
