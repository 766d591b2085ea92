/** Something to be timed beside others. */
export interface Contest {
  readonly name: string
  /** One unit of work; a promise if it is not done at once. */
  step(): unknown
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
export async function measure(contests: readonly Contest[], repetitions: number): Promise<readonly Measured[]> {
  for (const contest of contests) await timed(contest)
  const runs = contests.map((): number[] => [])
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [at, contest] of contests.entries()) runs[at]?.push(await timed(contest))
  }
  return contests.map(({ name }, at) => ({ name, runs: runs[at] ?? [] }))
}

async function timed({ step, round }: Contest): Promise<number> {
  const start = process.cpuUsage()
  let steps = 0
  for (;;) {
    for (let at = 0; at < round; at++) {
      const done = step()
      if (done instanceof Promise) await done
    }
    steps += round
    const { user, system } = process.cpuUsage(start)
    if (user + system >= leastCpuMicroseconds) return (user + system) / steps
  }
}
