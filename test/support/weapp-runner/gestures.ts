import type { DOMWindow } from 'jsdom'
import { canvasBox } from './wx/selector'

type Place = readonly [x: number, y: number]

/** A finger: jsdom has no touch events of its own. */
export function touch(
  window: DOMWindow,
  element: Element,
  type: 'touchstart' | 'touchmove' | 'touchend',
  place: Place,
) {
  const finger = { identifier: 1, target: element, clientX: place[0], clientY: place[1] }
  const event = new window.Event(type, { bubbles: true, cancelable: true, composed: true })
  Object.assign(event, { touches: type === 'touchend' ? [] : [finger], changedTouches: [finger] })
  element.dispatchEvent(event)
}

export function tapOn(window: DOMWindow, element: Element): void {
  touch(window, element, 'touchstart', [5, 5])
  touch(window, element, 'touchend', [5, 5])
}

/** Two strokes, as of a hand in a hurry. */
export async function scribbleOn(window: DOMWindow, canvas: Element): Promise<void> {
  const { width, height } = canvasBox
  for (const slope of [1, -1]) {
    const placeAt = (step: number): Place => [
      20 + step * (width / 25),
      height / 2 + slope * (height / 4) * Math.sin(step / 3),
    ]
    touch(window, canvas, 'touchstart', placeAt(0))
    for (let step = 1; step <= 20; step++) {
      await new Promise((resolve) => setTimeout(resolve, 2))
      touch(window, canvas, 'touchmove', placeAt(step))
    }
    touch(window, canvas, 'touchend', placeAt(20))
  }
}

export function typeInto(window: DOMWindow, inner: HTMLInputElement, text: string): void {
  const limit = inner.maxLength
  inner.value = limit >= 0 ? text.slice(0, limit) : text
  inner.dispatchEvent(new window.Event('input', { bubbles: true }))
  inner.dispatchEvent(new window.Event('blur'))
}
