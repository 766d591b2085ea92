import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Invented, inventPerson } from '../../console/cli/demonstration/people'
import { chance } from '../../console/cli/demonstration/random'
import { workbookOf } from '../functions/roster/files'
import type { Figure } from './forms/figure'
import type { StoreNames } from './roster-store'

const rows = 50_000
const county = {
  code: '999901',
  names: ['虚构省', '虚构市', '虚构县'] as const,
  townships: [{ code: '999901001', name: '第1镇' }],
  villages: Array.from({ length: 160 }, (_, at) => ({
    code: `999901001${String(at + 1).padStart(3, '0')}`,
    name: `${at + 1}村`,
  })),
}

export interface ImportOrder {
  readonly path: string
  readonly type: 'csv' | 'xlsx'
  readonly campaignId: string
  readonly county: typeof county
  readonly store: StoreNames
}
export interface ImportMeasured {
  readonly seconds: number
  /** The largest resident memory of the process so far. */
  readonly mostBytes: number
  readonly entered: number
  readonly unchanged: number
  readonly refused: number
}

/** A county's roster of 50,000 rows read and entered, the store in a process of its own; then the same file again. */
export async function rosterFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'))
  try {
    const importer = await bundled(folder, 'roster-import')
    const table = tableOf(people())
    const files = { csv: Buffer.from(csvOf(table)), xlsx: workbookOf(table) }
    const figures: Figure[] = []
    for (const type of ['csv', 'xlsx'] as const) {
      const path = join(folder, `roster.${type}`)
      await writeFile(path, files[type])
      figures.push(...(await figuresOf({ path, type, campaignId: '999901-2026', county }, importer)))
    }
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function figuresOf(order: Omit<ImportOrder, 'store'>, importer: string): Promise<readonly Figure[]> {
  const engine = fork(join(__dirname, 'roster-store.ts'), { stdio: 'inherit', execArgv: ['--import', 'tsx'] })
  try {
    const store: StoreNames = await answerOf(engine)
    const child = fork(importer, { stdio: 'inherit', execArgv: [] })
    child.send({ ...order, store } satisfies ImportOrder)
    const { first, again }: Record<'first' | 'again', ImportMeasured> = await answerOf(child)
    if (first.entered !== rows || again.unchanged !== rows)
      throw new Error(`Not the whole roster: ${JSON.stringify({ first, again })}`)
    const name = `roster of ${rows.toLocaleString('en')} rows, ${order.type}`
    return [
      one(name, 's', first.seconds),
      one(`${name}, again`, 's', again.seconds),
      one(`${name}, most memory of the importing process`, 'MB', first.mostBytes / 1e6),
    ]
  } finally {
    engine.disconnect()
  }
}

const one = (name: string, unit: string, value: number): Figure => ({ name, value, unit, n: 1, min: value, max: value })

async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`A process ended with ${code}.`))),
  ])
  return message as Answer
}

/** As the functions are deployed: one file of plain JavaScript. */
async function bundled(folder: string, name: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`)
  await build({
    ...{ entryPoints: [join(__dirname, `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'cjs' },
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}

function people(): readonly Invented[] {
  const luck = chance(50)
  const found = new Map<string, Invented>()
  while (found.size < rows) {
    const { code, name } = luck.pick(county.villages)
    const person = inventPerson(luck, code, name, 2026)
    found.set(person.certificateNumber.slice(0, 18), person)
  }
  return [...found.values()]
}

const tableOf = (all: readonly Invented[]): readonly (readonly string[])[] => [
  ['残疾人证号', '姓名', '村（社区）代码', '手机号码', '地址', '监护人', '上年：户口性质', '上年：婚姻状况'],
  ...all.map(({ certificateNumber, name, village, phone, address, guardian }) => [
    ...[certificateNumber, name, village, phone, address, guardian, 'agricultural', 'married'],
  ]),
]

const csvOf = (table: ReturnType<typeof tableOf>): string => table.map((row) => `${row.join(',')}\r\n`).join('')
