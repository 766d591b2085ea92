const patienceMilliseconds = 20_000

/** Asks again and again until it is so. `isSo` answers true, or says what it saw instead. */
export async function eventually(isSo: () => Promise<true | string>): Promise<void> {
  const end = Date.now() + patienceMilliseconds
  for (;;) {
    const seen = await isSo()
    if (seen === true) return
    if (Date.now() > end) throw new Error(`It never came to be: ${seen}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
