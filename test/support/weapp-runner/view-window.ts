import path from 'node:path'
import { buildSync } from 'esbuild'
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom'
import type { createView } from './view/view'

export interface ViewWindow {
  readonly window: DOMWindow
  readonly createView: typeof createView
  /** Makes a built-in element tell its page something, as WeChat's own widgets do. */
  emit(host: Element | null, type: string, detail: object): void
  close(): void
}

let built: string | undefined

/** The view's code for any window, as one script. */
export function viewScript(): string {
  built ??= buildSync({
    entryPoints: [path.join(__dirname, 'view/entry.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  }).outputFiles[0]?.text
  return built ?? ''
}

/** A window without layout: every box measures zero. */
export function openViewWindow(onError: (error: string) => void): ViewWindow {
  const virtualConsole = new VirtualConsole()
  // What the page itself logs is not an error; what it throws is. Drawing is not there and is not missed.
  virtualConsole.on('jsdomError', (error) => {
    if (!error.message.includes('HTMLCanvasElement')) onError(error.stack ?? error.message)
  })
  const dom = new JSDOM(
    '<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width"></head><body></body></html>',
    {
      pretendToBeVisual: true,
      runScripts: 'outside-only',
      virtualConsole,
    },
  )
  dom.window.eval(viewScript())
  const { createView: create } = dom.window.weappView
  return {
    window: dom.window,
    createView: create,
    emit(host, type, detail) {
      const component = (host as { __wxElement?: { triggerEvent(type: string, detail: object): void } } | null)
        ?.__wxElement
      if (!component) throw new Error(`no built-in element to tell ${type}`)
      component.triggerEvent(type, detail)
    },
    close: () => dom.window.close(),
  }
}
