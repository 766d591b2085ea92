import type { Box, CanvasOperation, View } from '../view/view.types'
import type { Phone } from './phone'

/** In a window without layout a canvas measures nothing; this is its size on a phone 375 wide. */
export const canvasBox = { width: 343, height: 171 }

type Wanted = 'node' | 'box'
type Callback = (result: unknown) => void

/** Node queries: where something is, and the canvas to draw on. */
export function selectorOf(phone: Phone) {
  return {
    createSelectorQuery() {
      const asked: { selector: string; wanted: Wanted; heard?: Callback }[] = []
      const ask = (selector: string, wanted: Wanted, heard?: Callback) => {
        asked.push({ selector, wanted, heard })
        return query
      }
      const nodeQuery = (selector: string) => ({
        node: (heard?: Callback) => ask(selector, 'node', heard),
        boundingClientRect: (heard?: Callback) => ask(selector, 'box', heard),
        fields: ({ node }: { node?: boolean }, heard?: Callback) => ask(selector, node ? 'node' : 'box', heard),
      })
      const query = {
        in: () => query,
        select: nodeQuery,
        async exec(callback?: Callback) {
          const id = phone.logic().stack.at(-1)?.__wxWebviewId__ ?? 0
          const results = []
          for (const { selector, wanted, heard } of asked) {
            const box = await phone.view.query(id, selector)
            const result = box && (wanted === 'node' ? nodeResult(phone.view, id, selector, box) : laidOut(box))
            heard?.(result ?? null)
            results.push(result ?? null)
          }
          if (phone.isAlive) callback?.(results)
        },
      }
      return query
    },
  }
}

const laidOut = (box: Box): Box => (box.width === 0 && box.tag === 'wx-canvas' ? { ...box, ...canvasBox } : box)

const nodeResult = (view: View, id: number, selector: string, { tag }: Box) =>
  tag === 'wx-canvas' ? { node: canvasNode((operations) => void view.canvas(id, selector, operations)) } : {}

/** A canvas as the logic layer sees it: it records what is drawn and sends it to the view. */
function canvasNode(flush: (operations: readonly CanvasOperation[]) => void) {
  const size = { width: 300, height: 150 }
  const resize = (change: Partial<typeof size>) => {
    Object.assign(size, change)
    flush([['size', change]])
  }
  const settings: Record<string | symbol, unknown> = {}
  const context = new Proxy(settings, {
    get: (target, name) => (name in target ? target[name] : (...given: unknown[]) => flush([[String(name), ...given]])),
    set(target, name, value) {
      target[name] = value
      flush([['set', name, value]])
      return true
    },
  })
  return {
    get width() {
      return size.width
    },
    set width(width) {
      resize({ width })
    },
    get height() {
      return size.height
    },
    set height(height) {
      resize({ height })
    },
    getContext: () => context,
  }
}
