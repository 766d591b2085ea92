import {
  type CodeSpace,
  type GlassEvent,
  glassEasel,
  MiniProgramEnv,
  type PageRoot,
} from 'glass-easel-miniprogram-adapter'
import { defineBuiltIn, innerOf } from './built-ins'
import { plainEvent } from './events'
import { styleSheet } from './style'
import type { Box, CanvasOperation, View, ViewEvent, ViewInput } from './view.types'

interface OpenPage {
  readonly root: PageRoot
  readonly holder: HTMLElement
}

/** Runs inside a window. Renders the compiled templates with WeChat's own component framework. */
export function createView(input: ViewInput, send: (event: ViewEvent) => void): View & { readonly warnings: string[] } {
  const warnings: string[] = []
  glassEasel.globalOptions.throwGlobalError = true
  glassEasel.addGlobalWarningListener((message) => {
    warnings.push(message)
    return false
  })
  addStyles(input)
  const environment = new MiniProgramEnv()
  const codeSpace = openCodeSpace(environment, input)
  const ensure = registrar(codeSpace, input, (component, event) => {
    if (topId !== undefined) send({ pageId: topId, component, handler: 'eh', event: plainEvent(event) })
  })
  const backend = environment.associateBackend(listeningContext())
  const pages = new Map<number, OpenPage>()
  let topId: number | undefined

  const holderOf = (id: number): HTMLElement | undefined => pages.get(id)?.holder
  const bringToFront = (id: number | undefined) => {
    for (const [other, { holder }] of pages) holder.style.display = other === id ? '' : 'none'
    topId = id
  }

  return {
    warnings,
    createPage(id, route, data) {
      ensure(route, false)
      const holder = document.createElement('div')
      holder.className = 'wx-page'
      holder.dataset.route = route
      document.body.appendChild(holder)
      const placeholder = holder.appendChild(document.createElement('div'))
      const root = backend.createRoot('wx-page-root', codeSpace, route)
      root.attach(holder, placeholder)
      pages.set(id, { root, holder })
      bringToFront(id)
      root.get().setData(data)
    },
    setData(id, patch) {
      pages.get(id)?.root.get().setData(patch)
    },
    destroyPage(id) {
      pages.get(id)?.root.release()
      holderOf(id)?.remove()
      pages.delete(id)
      bringToFront([...pages.keys()].at(-1))
    },
    query: (id, selector) => boxOf(holderOf(id)?.querySelector(selector)),
    canvas(id, selector, operations) {
      const host = holderOf(id)?.querySelector(selector)
      if (host) draw(innerOf(host) as HTMLCanvasElement, operations)
    },
  }
}

function addStyles({ styles }: ViewInput): void {
  const element = document.createElement('style')
  element.textContent = styleSheet(styles)
  document.head.appendChild(element)
}

function openCodeSpace(environment: MiniProgramEnv, { tags }: ViewInput): CodeSpace {
  const codeSpace = environment.createCodeSpace('main', true)
  const prepare = codeSpace.prepareComponentOptions.bind(codeSpace)
  codeSpace.prepareComponentOptions = (...given) => {
    const prepared = prepare(...given)
    // Ids as they are written: pages look nodes up by them.
    Object.assign(prepared[0], { idPrefixGenerator: null, writeIdToDOM: true })
    return prepared
  }
  for (const [tag, attributes] of Object.entries(tags)) defineBuiltIn(codeSpace.getComponentSpace(), tag, attributes)
  return codeSpace
}

/** Without a listener no tap ever arrives. */
function listeningContext(): object {
  const context = new glassEasel.CurrentWindowBackendContext()
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.defaultPrevented() ? 1 : 0
  })
  return context
}

type Heard = (component: string | undefined, event: GlassEvent) => void

/** Registers a page or custom component and, first, the components it uses. */
function registrar(codeSpace: CodeSpace, { configs, templates }: ViewInput, heard: Heard) {
  const compiled: Readonly<Record<string, unknown>> = new Function(templates)()
  const registered = new Set<string>()
  const methodsFor = (component: string | undefined) => ({ eh: (event: GlassEvent) => heard(component, event) })

  return function ensure(path: string, isComponent: boolean): void {
    if (registered.has(path)) return
    registered.add(path)
    const { usingComponents = {}, styleIsolation } = configs[path] ?? {}
    const using = Object.entries(usingComponents).map(([tag, address]) => {
      const target = new URL(address, `file:///${path}`).pathname.slice(1)
      ensure(target, true)
      return [tag, `/${target}`]
    })
    codeSpace.addComponentStaticConfig(path, {
      component: isComponent,
      styleIsolation,
      usingComponents: Object.fromEntries(using),
    })
    codeSpace.addCompiledTemplate(path, { groupList: compiled, content: compiled[path] })
    codeSpace
      .component(path)
      .definition(isComponent ? asComponent(methodsFor(path)) : asPage(methodsFor(undefined)))
      .register()
  }
}

const asPage = (methods: object) => ({ data: { root: { cn: [] } }, methods })

/** Taro's own component for what is nested deeper than its templates reach. */
const asComponent = (methods: object) => ({
  options: { virtualHost: true },
  properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } },
  methods,
})

function boxOf(element: Element | null | undefined): Box | undefined {
  if (!element) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  return { id: element.id, tag: element.tagName.toLowerCase(), left, top, width, height }
}

function draw(canvas: HTMLCanvasElement, operations: readonly CanvasOperation[]): void {
  for (const [name, ...given] of operations) {
    if (name === 'size') Object.assign(canvas, given[0])
    else drawOn(canvas.getContext('2d'), name, given)
  }
}

function drawOn(context: CanvasRenderingContext2D | null, name: string, given: readonly unknown[]): void {
  const target = context as unknown as Record<string, unknown> | null
  // jsdom has no drawing: what a page draws is then only recorded.
  if (!target) return
  if (name === 'set') target[String(given[0])] = given[1]
  else (target[name] as (...arguments_: readonly unknown[]) => void).apply(target, [...given])
}
