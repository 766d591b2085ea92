/** Something to be timed beside others. */
export interface Contest {
  readonly name: string
  /** One unit of work. */
  step(): void
  /** How many steps make one round over the data. */
  readonly round: number
}

export interface Measured {
  readonly name: string
  /** CPU microseconds per step, of each repetition. */
  readonly runs: readonly number[]
}

const leastCpuMicroseconds = 250_000

/**
 * The contestants take turns, so that whatever else the machine does falls on all of them. CPU time is the operating system's.
 * One round each warms up.
 */
export function measure(contests: readonly Contest[], repetitions: number): readonly Measured[] {
  for (const contest of contests) timed(contest)
  const runs = contests.map((): number[] => [])
  for (let repetition = 0; repetition < repetitions; repetition++) {
    contests.forEach((contest, at) => {
      runs[at]?.push(timed(contest))
    })
  }
  return contests.map(({ name }, at) => ({ name, runs: runs[at] ?? [] }))
}

function timed({ step, round }: Contest): number {
  const start = process.cpuUsage()
  let steps = 0
  for (;;) {
    for (let at = 0; at < round; at++) step()
    steps += round
    const { user, system } = process.cpuUsage(start)
    if (user + system >= leastCpuMicroseconds) return (user + system) / steps
  }
}
