/** One sync for everybody who waits: whoever writes while one is under way shares the next. */
export interface GroupSync {
  /** Something was written that no sync covers yet. */
  mark(): void
  /** Resolves when everything marked so far survives a power cut; at once if nothing is open. */
  settled(): Promise<void>
}

export function createGroupSync(sync: () => Promise<void>): GroupSync {
  let marked = 0
  let covered = 0
  let running: Promise<void> | undefined

  const run = async (): Promise<void> => {
    // A writer who comes in this very turn of the event loop is still taken along.
    await Promise.resolve()
    const covers = marked
    await sync()
    covered = covers
  }
  const start = (): Promise<void> => {
    running = run().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    mark() {
      marked += 1
    },
    async settled() {
      const wanted = marked
      while (covered < wanted) await (running ?? start())
    },
  }
}
