import vm from 'node:vm'

/** Names a page's module gets as undefined, as WeChat's own wrapper does: there is no browser in the logic layer. */
const absent = [
  ...['window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'history', 'Caches', 'screen'],
  ...['alert', 'confirm', 'prompt', 'XMLHttpRequest', 'WebSocket', 'Reporter', 'webkit', 'WeixinJSCore'],
]

export interface Sandbox {
  /** Runs a module's text in the way WeChat does and returns its exports. */
  load(name: string, source: string, require: (name: string) => unknown): unknown
  /** No timer fires after this: the app is dead. */
  stop(): void
}

/** A JavaScript context with the language and nothing else: no DOM, no Node, and no code made from text. */
export function createSandbox(globals: Readonly<Record<string, unknown>>, log: Pick<Console, 'log'>): Sandbox {
  const timers = createTimers()
  const context = vm.createContext(
    { ...timers.globals, ...globals, console: { ...consoleTo(log) } },
    // `eval` and `new Function` throw, as iOS does; on Android WeChat they do nothing.
    { codeGeneration: { strings: false, wasm: false } },
  )
  vm.runInContext('globalThis.global = globalThis', context)
  return {
    load(name, source, require) {
      const module = { exports: {} }
      const run = vm.compileFunction(source, ['require', 'module', 'exports', ...absent], {
        filename: `${name}.js`,
        parsingContext: context,
      })
      run(require, module, module.exports)
      return module.exports
    },
    stop: timers.stop,
  }
}

const consoleTo = ({ log }: Pick<Console, 'log'>) => ({ log, info: log, warn: log, error: log, debug: log })

function createTimers() {
  const running = new Set<NodeJS.Timeout>()
  let alive = true
  const start =
    (schedule: typeof setTimeout | typeof setInterval) =>
    (callback: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]) => {
      const timer = schedule(() => alive && callback(...given), milliseconds)
      running.add(timer)
      // Node's timer is an object; scripts written for phones expect a number.
      return Number(timer[Symbol.toPrimitive]())
    }
  const clear = (id: number) => clearTimeout(id)
  return {
    globals: {
      setTimeout: start(setTimeout),
      setInterval: start(setInterval),
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop() {
      alive = false
      for (const timer of running) clearTimeout(timer)
    },
  }
}
