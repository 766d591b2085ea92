/** Only what the view uses: the package's own `types` entry names a file that is not there (0.12.1). */
declare module 'glass-easel-miniprogram-adapter' {
  export interface GlassElement {
    readonly id: string
    readonly dataset: Record<string, unknown>
    triggerEvent(type: string, detail?: unknown, options?: { bubbles?: boolean; composed?: boolean }): void
  }

  export interface GlassEvent {
    readonly type: string
    readonly timeStamp: number
    readonly target: GlassElement
    readonly currentTarget: GlassElement
    readonly detail: Record<string, unknown>
    getOriginalEvent?(): Event | undefined
    defaultPrevented(): boolean
  }

  export interface BuiltIn extends GlassElement {
    readonly data: Record<string, unknown>
    getBackendElement(): HTMLElement | null
  }

  export interface ComponentSpace {
    defineComponent(definition: object): unknown
    setGlobalUsingComponent(tag: string, definition: unknown): void
  }

  export interface CodeSpace {
    prepareComponentOptions(...given: unknown[]): [Record<string, unknown>, ...unknown[]]
    getComponentSpace(): ComponentSpace
    addComponentStaticConfig(path: string, config: object): void
    addCompiledTemplate(path: string, template: object): void
    component(path: string): { definition(definition: object): { register(): void } }
  }

  export interface PageRoot {
    attach(parent: Node, placeholder: Node): void
    release(): void
    get(): { setData(patch: object): void }
  }

  export class MiniProgramEnv {
    createCodeSpace(name: string, isMain: boolean): CodeSpace
    associateBackend(context: object): { createRoot(tag: string, codeSpace: CodeSpace, path: string): PageRoot }
  }

  export const glassEasel: {
    globalOptions: { throwGlobalError: boolean }
    addGlobalWarningListener(listener: (message: string) => boolean): void
    CurrentWindowBackendContext: new () => {
      onEvent(listener: (target: GlassElement, type: string, detail: unknown, options: object) => number): void
    }
    Event: {
      new (type: string, detail: unknown, options: object): GlassEvent
      dispatchEvent(target: GlassElement, event: GlassEvent): void
    }
  }
}
