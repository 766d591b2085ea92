import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { compactStore } from '../compact'
import { compareDays, type DayCompared, headsOf, isAsKept, rootOf } from '../days'
import { findingLine, somethingIsWrong } from '../findings'
import { help, say } from '../messages'
import type { Register, Work } from '../work'
import { verifyChains } from './verify'

type Refused = AnswerOf<Api['POST /reseals']>['refused'][number]

export const registerReseal: Register = (program, act) => {
  program.command('reseal').description(help.reseal).option('--dry-run', help.dryRun).action(act(reseal))
}

/** Checked before and after. Killed at any moment it may be run again: each stream is old or new, and what is new is left alone. */
async function reseal(work: Work, { dryRun = false }: { dryRun?: boolean }): Promise<number> {
  const before = await check(work)
  if (before.lines.length > 0) {
    work.output.result({ refused: 'verification', ...before.found }, [say.notResealed, ...before.lines].join('\n'))
    return somethingIsWrong
  }
  const done = await resealAll(work, dryRun)
  const told = [say.resealed(done, dryRun), ...done.refused.map(({ stream, because }) => `${stream} ${because}`)]
  if (dryRun) {
    work.output.result({ dryRun, ...done }, told.join('\n'))
    return done.refused.length > 0 ? somethingIsWrong : 0
  }

  await keepRoot(work)
  const after = await check(work)
  const compacted = await compactStore(work)
  work.output.result(
    { ...done, compacted, ...after.found },
    [...told, say.compacted(compacted), ...after.lines].join('\n'),
  )
  return done.refused.length > 0 || after.lines.length > 0 ? somethingIsWrong : 0
}

/** Chains and the roots of all days. An entry that cannot be read is named by the reseal itself, and its stream left alone. */
async function check(work: Work) {
  const { broken } = await verifyChains(work)
  const days = await compareDays(work)
  const wrong = days.filter((day) => !isAsKept(day) && day.because !== 'notKept' && day.day !== resealed)
  const breaks = broken.filter(({ because }) => because !== 'unreadable')
  return {
    lines: [...breaks.map(findingLine), ...wrong.map((day: DayCompared) => say.dayCompared(day))],
    found: { ...(breaks.length > 0 ? { broken: breaks } : {}), ...(wrong.length > 0 ? { days: wrong } : {}) },
  }
}

/** Its root is kept anew by every run: one that was cut off had not come so far. */
const resealed = 'resealed'

export interface ResealedAll {
  readonly streams: number
  readonly resealed: number
  readonly entries: number
  readonly changes: Readonly<Record<string, number>>
  readonly refused: readonly Refused[]
}

async function resealAll({ call, output }: Work, dryRun: boolean): Promise<ResealedAll> {
  const progress = output.progress(say.resealing)
  const changes: Record<string, number> = {}
  const refused = new Map<string, Refused>()
  const sums = { streams: 0, resealed: 0, entries: 0 }
  let cursor: string | undefined
  do {
    const body = { ...(cursor === undefined ? {} : { cursor }), ...(dryRun ? { dryRun } : {}) }
    const page = await call('POST /reseals', { params: {}, body })
    for (const sum of ['streams', 'resealed', 'entries'] as const) sums[sum] += page[sum]
    for (const [name, count] of Object.entries(page.changes)) changes[name] = (changes[name] ?? 0) + count
    for (const one of page.refused) refused.set(one.stream, one)
    cursor = page.cursor
    progress.to(sums.streams)
  } while (cursor !== undefined)
  progress.end()
  return { ...sums, changes, refused: [...refused.values()] }
}

async function keepRoot(work: Work): Promise<void> {
  const heads = await headsOf(work)
  const root = rootOf(heads.filter(({ day }) => day === resealed))
  if (root.size > 0) await work.call('POST /reseals/roots', { params: {}, body: root })
}
