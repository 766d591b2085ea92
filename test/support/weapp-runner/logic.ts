import path from 'node:path'
import { routesOf, type WeappBundle } from './bundle'
import { createSandbox } from './sandbox'
import { setPath } from './set-path'
import type { View, ViewEvent } from './view/view.types'

type Json = Record<string, unknown>
type Handler = (argument?: unknown) => unknown
export type PageInstance = Json & {
  readonly route: string
  readonly __wxWebviewId__: number
  readonly data: Json
} & Partial<Record<'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload', Handler>>

export interface Logic {
  readonly stack: readonly PageInstance[]
  readonly setData: { readonly calls: number; readonly bytes: number; readonly largest: number }
  launch(route: string, query: Json): Promise<void>
  open(route: string, query: Json): Promise<void>
  replace(route: string, query: Json): Promise<void>
  relaunch(route: string, query: Json): Promise<void>
  back(delta: number): Promise<void>
  event(event: ViewEvent): void
  show(): void
  hide(): void
  stop(): void
}

interface Surroundings {
  readonly bundle: WeappBundle
  readonly wx: object
  readonly view: View
  readonly log: Pick<Console, 'log'>
}

/** WeChat refuses a larger change of one page's data at once. */
const setDataLimit = 1024 * 1024

/** The logic layer: the built scripts, the page stack, and JSON messages to the view. */
export function createLogic({ bundle, wx, view, log }: Surroundings): Logic {
  const routes = routesOf(bundle.app)
  const registered = createRegistry(bundle, wx, log, () => stack)
  const stack: PageInstance[] = []
  const setData = { calls: 0, bytes: 0, largest: 0 }
  let nextId = 1

  const top = () => stack.at(-1)

  function makePage(route: string, query: Json): PageInstance {
    const definition = registered.page(route)
    const id = nextId++
    const page = Object.assign(Object.create(null), definition, {
      route,
      __route__: route,
      __wxWebviewId__: id,
      data: copied(definition.data ?? {}),
      options: query,
      setData(patch: Json, done?: () => void) {
        const text = JSON.stringify(patch)
        setData.calls++
        setData.bytes += text.length
        setData.largest = Math.max(setData.largest, text.length)
        if (text.length > setDataLimit) throw new Error(`setData of ${text.length} bytes; the limit is ${setDataLimit}`)
        const received: Json = JSON.parse(text)
        for (const [key, value] of Object.entries(received)) setPath(page.data, key, value)
        void Promise.resolve(view.setData(id, received)).then(() => registered.isAlive() && done?.call(page))
      },
      selectComponent: () => null,
    })
    return page
  }

  async function push(route: string, query: Json) {
    if (!routes.includes(route)) throw new Error(`page "${route}" is not in app.json`)
    const page = makePage(route, query)
    stack.push(page)
    await view.createPage(page.__wxWebviewId__, route, page.data)
    page.onLoad?.(query)
    page.onShow?.()
    await new Promise((resolve) => setTimeout(resolve, 0))
    page.onReady?.()
  }

  async function pop() {
    const page = stack.pop()
    page?.onUnload?.()
    if (page) await view.destroyPage(page.__wxWebviewId__)
  }

  return {
    stack,
    setData,
    async launch(route, query) {
      registered.launch({ path: route, query, scene: 1001 })
      await push(route, query)
    },
    async open(route, query) {
      if (stack.length >= 10) throw new Error('webview count limit exceed')
      top()?.onHide?.()
      await push(route, query)
    },
    async replace(route, query) {
      await pop()
      await push(route, query)
    },
    async relaunch(route, query) {
      while (stack.length > 0) await pop()
      await push(route, query)
    },
    async back(delta) {
      for (let left = delta; left > 0 && stack.length > 1; left--) await pop()
      top()?.onShow?.()
    },
    event({ pageId, component, handler, event }) {
      const page = stack.find(({ __wxWebviewId__ }) => __wxWebviewId__ === pageId)
      if (!page || !registered.isAlive()) return
      const handlerOf = component ? registered.componentMethod(component, handler) : page[handler]
      if (typeof handlerOf !== 'function') throw new Error(`${page.route} has no handler ${handler}`)
      handlerOf.call(component ? {} : page, copied(event))
    },
    show() {
      registered.app('onShow')
      top()?.onShow?.()
    },
    hide() {
      top()?.onHide?.()
      registered.app('onHide')
    },
    stop: registered.stop,
  }
}

type Definition = Json & { readonly data?: Json }
type ComponentDefinition = { readonly methods?: Readonly<Record<string, Handler>> }

/** What the scripts registered by calling `App`, `Page` and `Component`. */
function createRegistry(
  bundle: WeappBundle,
  wx: object,
  log: Pick<Console, 'log'>,
  stack: () => readonly PageInstance[],
) {
  const modules = new Map<string, unknown>()
  const pages = new Map<string, Definition>()
  const components = new Map<string, ComponentDefinition>()
  let app: Record<string, unknown> = {}
  let loading = ''
  let alive = true
  const sandbox = createSandbox(
    {
      wx,
      App: (definition: Record<string, unknown>) => {
        app = definition
      },
      Page: (definition: Definition) => pages.set(loading, definition),
      Component: (definition: ComponentDefinition) => components.set(loading, definition),
      Behavior: (definition: unknown) => definition,
      getApp: () => app,
      getCurrentPages: () => stack().slice(),
    },
    log,
  )

  function load(name: string): unknown {
    if (modules.has(name)) return modules.get(name)
    const source = bundle.scripts[name]
    if (source === undefined) throw new Error(`module "${name}" is not in the package`)
    // Before it runs: modules may ask for each other in a circle.
    modules.set(name, {})
    const exports = sandbox.load(name, source, (wanted) => load(resolved(name, wanted)))
    modules.set(name, exports)
    return exports
  }
  const loadAs = (name: string) => {
    loading = name
    load(name)
  }
  const call = (name: string, argument?: unknown) => {
    const handler = app[name]
    if (typeof handler === 'function') handler.call(app, argument)
  }

  return {
    launch(options: unknown) {
      loadAs('app')
      if (bundle.scripts.comp !== undefined) loadAs('comp')
      call('onLaunch', options)
      call('onShow', options)
    },
    page(route: string): Definition {
      if (!pages.has(route)) loadAs(route)
      const definition = pages.get(route)
      if (definition === undefined) throw new Error(`${route} did not call Page()`)
      return definition
    },
    componentMethod: (component: string, method: string) => components.get(component)?.methods?.[method],
    app: call,
    isAlive: () => alive,
    stop() {
      alive = false
      sandbox.stop()
    },
  }
}

const resolved = (from: string, wanted: string): string =>
  path.posix
    .normalize(wanted.startsWith('.') ? path.posix.join(path.posix.dirname(from), wanted) : wanted)
    .replace(/\.js$/, '')
    .replace(/^\//, '')

const copied = <Value>(value: Value): Value => (value === undefined ? value : JSON.parse(JSON.stringify(value)))
