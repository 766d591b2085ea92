/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { useOnePress } from '../../../console/src/ui/one-press'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const heard: string[] = []
function Page() {
  useOnePress()
  return (
    <>
      <button type="button" onKeyDown={({ key }) => heard.push(key)}>
        x
      </button>
      <textarea onKeyDown={({ key }) => heard.push(key)} />
    </>
  )
}

beforeAll(() => act(async () => createRoot(document.body.appendChild(document.createElement('div'))).render(<Page />)))
beforeEach(() => {
  heard.length = 0
})

const press = (selector: string, key: string, repeat: boolean): boolean =>
  document
    .querySelector(selector)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true })) ?? false

it.each(['Enter', ' '])('"%s" held down on a button presses once', (key) => {
  expect(press('button', key, false)).toBe(true)
  expect(press('button', key, true)).toBe(false)
  expect(heard).toEqual([key])
})

it('does not touch typing', () => {
  expect(press('textarea', 'Enter', true)).toBe(true)
  expect(heard).toEqual(['Enter'])
})
