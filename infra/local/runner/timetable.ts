import { pause } from './bell'
import type { Checkpoint } from './checkpoints'
import { lastDue } from './schedule'

export interface ScheduledRule {
  readonly name: string
  readonly expression: string
  /** False if the runner stopped before it was done. */
  readonly handle: (scheduledAt: number, signal: AbortSignal) => Promise<boolean>
}

export interface Timetable {
  readonly names: readonly string[]
  /** Runs the rule now, whatever its time. Resolves when it is done. */
  trigger(name: string): Promise<void>
  stop(): Promise<void>
}

const tickMilliseconds = 5_000

/**
 * Runs what is due. When each rule last ran is kept, so a run that fell into a night with the machine off is made up for
 * at the next start: once, however many were missed.
 */
export function startTimetable(
  rules: readonly ScheduledRule[],
  checkpoint: Checkpoint<Record<string, number>>,
  say: (line: string) => void,
): Timetable {
  const stopping = new AbortController()
  const known = checkpoint.read() ?? {}
  // A rule seen for the first time has missed nothing.
  let lastRun = Object.fromEntries(rules.map(({ name }) => [name, known[name] ?? Date.now()]))
  checkpoint.write(lastRun)

  const runIfDue = async (rule: ScheduledRule): Promise<void> => {
    const due = lastDue(rule.expression, lastRun[rule.name] ?? Date.now(), Date.now())
    if (due === undefined || !(await rule.handle(due, stopping.signal))) return
    lastRun = { ...lastRun, [rule.name]: due }
    checkpoint.write(lastRun)
  }

  const loop = async (rule: ScheduledRule): Promise<void> => {
    do await runIfDue(rule).catch((error: Error) => say(`${rule.name} is held up: ${error.message}`))
    while (await pause(tickMilliseconds, stopping.signal))
  }

  const running = Promise.all(rules.map(loop))
  return {
    names: rules.map(({ name }) => name),
    async trigger(name) {
      const rule = rules.find((one) => one.name === name)
      if (!rule) throw new Error(`there is no schedule ${name}; there are ${rules.map((one) => one.name).join(', ')}`)
      await rule.handle(Date.now(), stopping.signal)
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}
