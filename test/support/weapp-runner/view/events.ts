import type { GlassElement, GlassEvent } from 'glass-easel-miniprogram-adapter'

interface TouchLike {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
}

/** An event as WeChat hands it to a page: plain JSON. */
export function plainEvent(event: GlassEvent): Record<string, unknown> {
  const original = event.getOriginalEvent?.() as (Event & { touches?: Iterable<TouchLike> }) | undefined
  const { x, y } = event.detail ?? {}
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainElement(event.target),
    currentTarget: plainElement(event.currentTarget),
    mark: {},
    detail: /^touch|tap$|^long/.test(event.type) ? { x, y } : (event.detail ?? {}),
    ...(original?.touches ? touchesOf(original) : {}),
  }
}

const plainElement = (element: GlassElement) => ({
  id: element?.id ?? '',
  dataset: { ...element?.dataset },
  offsetLeft: 0,
  offsetTop: 0,
})

function touchesOf(original: Event & { touches?: Iterable<TouchLike>; changedTouches?: Iterable<TouchLike> }) {
  const target = original.target as Element
  // On a canvas WeChat adds the place within the canvas.
  const box = target.tagName === 'CANVAS' ? target.getBoundingClientRect() : undefined
  const plain = ({ identifier, clientX, clientY }: TouchLike) => ({
    identifier,
    clientX,
    clientY,
    pageX: clientX,
    pageY: clientY,
    ...(box ? { x: clientX - box.left, y: clientY - box.top } : {}),
  })
  return {
    touches: Array.from(original.touches ?? [], plain),
    changedTouches: Array.from(original.changedTouches ?? [], plain),
  }
}
