import { codeOf, isFull } from '../disk/disk'

/** A part of this machine that does not work at the moment. Public with the health, so no path and no number stands in it. */
export interface Trouble {
  readonly part: 'dynamodb' | 's3' | 'logs' | 'checkpoints' | 'queues'
  readonly reason: string
}

/** What goes on working without a file that cannot be written says so here, and takes it back when it can be. */
export interface Troubles {
  /** Returns whether this is news: what fails again and again is told once. */
  begin(part: Trouble['part'], file: string, error: unknown): boolean
  end(file: string): void
  /** One for each part and reason, however many files it meets. */
  list(): readonly Trouble[]
}

export function createTroubles(): Troubles {
  const byFile = new Map<string, Trouble>()
  return {
    begin(part, file, error) {
      const isNew = !byFile.has(file)
      byFile.set(file, { part, reason: reasonOf(error) })
      return isNew
    },
    end: (file) => void byFile.delete(file),
    list: () => [...new Map([...byFile.values()].map((one) => [`${one.part} ${one.reason}`, one])).values()],
  }
}

export const fullDisk = 'The disk is full.'

const reasonOf = (error: unknown): string =>
  isFull(error) ? fullDisk : `It cannot be written (${codeOf(error) || 'unknown error'}).`
