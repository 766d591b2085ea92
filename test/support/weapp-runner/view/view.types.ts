/** What the view tells the logic layer: JSON only, as between WeChat's two threads. */
export interface ViewEvent {
  readonly pageId: number
  /** The path of the custom component the handler belongs to; none: the page's own. */
  readonly component?: string
  readonly handler: string
  readonly event: Readonly<Record<string, unknown>>
}

export interface Box {
  readonly id: string
  readonly tag: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type CanvasOperation = readonly [name: string, ...given: unknown[]]

/** The view layer, whatever window it runs in. */
export interface View {
  createPage(id: number, route: string, data: object): void | Promise<void>
  setData(id: number, patch: object): void | Promise<void>
  destroyPage(id: number): void | Promise<void>
  query(id: number, selector: string): Box | undefined | Promise<Box | undefined>
  canvas(id: number, selector: string, operations: readonly CanvasOperation[]): void | Promise<void>
}

/** What crosses into the window that holds the view. */
export interface ViewInput {
  readonly configs: Readonly<Record<string, import('../bundle').PageConfig>>
  readonly styles: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, readonly string[]>>
  readonly templates: string
}
