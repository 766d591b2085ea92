import { SingleBar } from 'cli-progress'
import type { Io } from './io'

export interface Progress {
  to(count: number): void
  end(): void
}

/** Work in named steps, each of known length. */
export interface Steps {
  report(step: string, done: number, total: number): void
  end(): void
}

export interface Output {
  /** The result: `value` for machines with --json, `text` for people. */
  result(value: unknown, text: string): void
  /** A remark for people; machines do not get it. */
  remark(text: string): void
  /** Counts work of unknown length on stderr: a bar while somebody watches, otherwise a line now and then. */
  progress(title: string): Progress
  /** Counts steps on stderr: a bar while somebody watches, otherwise a line per finished step. */
  steps(): Steps
}

export const outputTo = (io: Io, json: boolean): Output => ({
  result: (value, text) => io.out(`${json ? JSON.stringify(value) : text}\n`),
  remark: (text) => {
    if (!json) io.err(`${text}\n`)
  },
  progress: (title) => (io.isWatched ? drawn(io, title) : written(io, title)),
  steps: () => (io.isWatched ? drawnSteps(io) : writtenSteps(io)),
})

const lineEveryMilliseconds = 5_000

/** Long work that says nothing looks dead: a line when it begins, and one every few seconds. */
function written(io: Io, title: string): Progress {
  let told = Date.now()
  io.err(`${title} …\n`)
  return {
    to: (count) => {
      if (Date.now() - told < lineEveryMilliseconds) return
      told = Date.now()
      io.err(`${title} ${count}\n`)
    },
    end: () => undefined,
  }
}

function drawn(io: Io, title: string): Progress {
  const bar = new SingleBar({
    stream: io.stderr,
    format: `${title} {bar} {value} · {duration_formatted}`,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 1,
  })
  bar.start(1, 0)
  return {
    to: (count) => {
      // The whole is not known beforehand: the bar shows that it moves, the number how far it is.
      bar.setTotal(Math.max(count * 1.15, count + 1))
      bar.update(count)
    },
    end: () => bar.stop(),
  }
}

function drawnSteps(io: Io): Steps {
  let current: { readonly step: string; readonly bar: SingleBar } | undefined
  const end = () => {
    current?.bar.stop()
    current = undefined
  }
  return {
    report: (step, done, total) => {
      if (current?.step !== step) {
        end()
        const bar = new SingleBar({ stream: io.stderr, format: `${step} {bar} {value}/{total} · {duration_formatted}` })
        bar.start(total, done)
        current = { step, bar }
      }
      current.bar.setTotal(total)
      current.bar.update(done)
    },
    end,
  }
}

function writtenSteps(io: Io): Steps {
  const finished = new Set<string>()
  return {
    report: (step, done, total) => {
      if (done < total || finished.has(step)) return
      finished.add(step)
      io.err(`${step} ${done}/${total}\n`)
    },
    end: () => undefined,
  }
}
