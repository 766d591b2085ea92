/** Does things a few at a time, in their order; stops at the first failure. */
export async function sideBySide<T>(
  things: readonly T[],
  width: number,
  doing: (thing: T, at: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < things.length) {
      const at = next++
      await doing(things[at] as T, at)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}
