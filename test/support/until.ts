const patienceMilliseconds = 10_000

/** Waits for what a test expects to happen; one that never happens is told by the test's own sentence, not by a clock. */
export async function until(isSo: () => unknown): Promise<void> {
  const end = Date.now() + patienceMilliseconds
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`did not come about: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
