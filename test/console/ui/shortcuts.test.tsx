/** @jest-environment jsdom */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { useShortcuts } from '../../../console/src/ui/shortcuts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const pressed: string[] = []

function Page() {
  useShortcuts({ n: () => pressed.push('n') }, true)
  return (
    <>
      <input type="text" />
      <textarea />
      <input type="radio" />
      <input type="checkbox" />
      <button type="button">x</button>
    </>
  )
}

beforeAll(() => act(async () => createRoot(document.body.appendChild(document.createElement('div'))).render(<Page />)))

it.each([
  ['textarea', 0],
  ['input[type=text]', 0],
  ['input[type=radio]', 1],
  ['input[type=checkbox]', 1],
  ['button', 1],
])('a key pressed in %s is a shortcut %i times', (selector, times) => {
  pressed.length = 0
  document.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))
  expect(pressed).toHaveLength(times)
})

it('a key that is held down acts once: the next act needs a press of its own', () => {
  pressed.length = 0
  const button = document.querySelector('button')
  const press = (repeat: boolean) =>
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, repeat }))
  press(false)
  for (let held = 0; held < 30; held++) press(true)
  expect(pressed).toHaveLength(1)
  press(false)
  expect(pressed).toHaveLength(2)
})
