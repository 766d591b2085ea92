import type { Engine } from './engine'
import { logEntries } from './log-entries'

/**
 * Writes the log anew, without what was replaced. Stream records hold items as they were before: those from before `until`
 * go too, so whoever follows a stream must have handled them. False if there is no log, or no room to write it.
 */
export function compact(engine: Engine, until: number): boolean {
  for (const stream of engine.streams.values()) {
    const kept = stream.records.findIndex(({ at }) => at >= until)
    const gone = stream.records.splice(0, kept < 0 ? stream.records.length : kept)
    stream.trimmedThrough = gone.at(-1)?.sequence ?? stream.trimmedThrough
  }
  return engine.log?.rewrite(logEntries(engine)) ?? false
}
