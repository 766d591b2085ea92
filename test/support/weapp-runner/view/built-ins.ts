import type { BuiltIn, ComponentSpace } from 'glass-easel-miniprogram-adapter'

/** Built-in tags that hold a real HTML element inside. */
const innerTags: Readonly<Record<string, string>> = {
  'wx-input': 'input',
  'wx-textarea': 'textarea',
  'wx-canvas': 'canvas',
  'wx-image': 'img',
}
const roles: Readonly<Record<string, string>> = { 'wx-button': 'button', 'wx-switch': 'switch' }

const inners = new WeakMap<Element, HTMLElement>()
const isTextual = (tag: string): boolean => tag === 'wx-input' || tag === 'wx-textarea'

/** The HTML element inside a built-in one, or itself. */
export const innerOf = (host: Element): HTMLElement => inners.get(host) ?? (host as HTMLElement)

/** Declares one built-in tag with every attribute the templates give it: undeclared ones would stick as HTML's own. */
export function defineBuiltIn(space: ComponentSpace, tag: string, attributes: readonly string[]): void {
  const names = new Set([...attributes.map(camelCased), 'disabled', 'value'])
  const properties = Object.fromEntries([...names].map((name) => [name, { type: null, value: undefined }]))
  const itself = (given: { _$?: BuiltIn }): BuiltIn => given._$ ?? (given as BuiltIn)

  const definition = space.defineComponent({
    is: tag,
    options: { writeIdToDOM: true },
    properties,
    lifetimes: {
      created(this: { _$?: BuiltIn }) {
        build(itself(this), tag)
      },
      attached(this: { _$?: BuiltIn }) {
        show(itself(this), tag, names)
      },
    },
    observers: {
      '**'(this: { _$?: BuiltIn }) {
        show(itself(this), tag, names)
      },
    },
  })
  space.setGlobalUsingComponent(tag, definition)
}

const camelCased = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function build(component: BuiltIn, tag: string): void {
  const host = component.getBackendElement()
  const innerTag = innerTags[tag]
  if (!host) return
  if (roles[tag]) host.setAttribute('role', roles[tag])
  if (innerTag === undefined) return
  const inner = document.createElement(innerTag)
  host.appendChild(inner)
  inners.set(host, inner)
  if (isTextual(tag)) passEventsOn(component, inner as HTMLInputElement)
}

/** The inner element's own events end here; the component tells them in WeChat's shape. */
function passEventsOn(component: BuiltIn, inner: HTMLInputElement): void {
  for (const type of ['input', 'focus', 'blur'])
    inner.addEventListener(type, (event) => {
      event.stopPropagation()
      const detail = { value: inner.value, cursor: inner.selectionStart ?? inner.value.length }
      component.triggerEvent(type, detail, { bubbles: false, composed: false })
    })
  inner.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') component.triggerEvent('confirm', { value: inner.value }, {})
  })
}

function show(component: BuiltIn, tag: string, names: ReadonlySet<string>): void {
  const host = component.getBackendElement()
  if (!host) return
  const { data } = component
  const element = innerOf(host)
  if (isTextual(tag)) showText(element as HTMLInputElement, tag, data)
  if (tag === 'wx-image' && data.src) element.setAttribute('src', String(data.src))
  for (const name of names) {
    const value = data[name]
    if (!name.startsWith('aria') || value === undefined || value === null || value === '') continue
    element.setAttribute(ariaAttribute(name), String(value))
  }
}

const ariaAttribute = (name: string): string =>
  name === 'ariaRole' ? 'role' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** WeChat cuts text at 140 characters unless `maxlength` says otherwise. */
const defaultMaxLength = 140

function showText(element: HTMLInputElement, tag: string, data: Readonly<Record<string, unknown>>): void {
  const value = data.value === undefined || data.value === null ? '' : String(data.value)
  if (element.value !== value) element.value = value
  if (tag === 'wx-input') element.type = data.password ? 'password' : 'text'
  element.disabled = Boolean(data.disabled)
  element.setAttribute('cursor-spacing', String(data.cursorSpacing ?? 0))
  const maxLength = Number(data.maxlength ?? defaultMaxLength)
  if (maxLength >= 0) element.maxLength = maxLength
  else element.removeAttribute('maxlength')
}
