import { S3Error } from '../s3-error'

export interface XmlElement {
  readonly name: string
  readonly children: readonly XmlElement[]
  /** Everything between the tags which is not an element, with its references resolved. */
  readonly text: string
}

export type XmlContent = string | number | boolean | undefined | { readonly [name: string]: XmlContent | XmlContent[] }

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'
const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const token = /<\?[^?]*\?>|<!--[\s\S]*?-->|<\/([^\s>]+)\s*>|<([^\s/>!?]+)(?:\s[^<>]*?)?(\/?)>|([^<]+)/y

/** Reads a request document. No document types, so no entity can grow or reach a file. */
export function parseXml(document: string): XmlElement {
  const root = { name: '', children: [] as XmlElement[], text: '' }
  const open = [root]
  const pattern = new RegExp(token)

  while (pattern.lastIndex < document.length) {
    const match = pattern.exec(document)
    const parent = open.at(-1)
    if (!match || !parent) throw new S3Error('MalformedXML')
    const [, closed, opened, selfClosing, text] = match

    if (text !== undefined) parent.text += resolveReferences(text)
    if (closed !== undefined && open.pop()?.name !== closed) throw new S3Error('MalformedXML')
    if (opened === undefined) continue
    const element = { name: opened, children: [], text: '' }
    parent.children.push(element)
    if (!selfClosing) open.push(element)
  }

  const element = root.children[0]
  if (open.length !== 1 || root.children.length !== 1 || !element) throw new S3Error('MalformedXML')
  return element
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

export function textOf(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.text
}

/** A list becomes repeated elements; what is undefined leaves no element. */
export function xmlDocument(root: string, content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${inner(content)}</${root}>`
}

/** Errors are the one answer without a namespace. */
export function xmlError(content: XmlContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner(content)}</Error>`
}

function inner(content: XmlContent): string {
  if (content === undefined) return ''
  if (typeof content !== 'object') return escapeText(String(content))
  return Object.entries(content)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => [name, each] as const))
    .map(([name, value]) => (value === undefined ? '' : `<${name}>${inner(value)}</${name}>`))
    .join('')
}

function escapeText(text: string): string {
  const named: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
  return text
    .replace(/[<>&"]/g, (character) => named[character] ?? character)
    .replace(/[\p{Cc}]/gu, (character) => `&#x${character.charCodeAt(0).toString(16)};`)
}

function resolveReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hexadecimal, decimal, name) => {
    const resolved = name === undefined ? characterOf(hexadecimal, decimal) : references[name]
    if (resolved === undefined) throw new S3Error('MalformedXML')
    return resolved
  })
}

function characterOf(hexadecimal?: string, decimal?: string): string | undefined {
  const codePoint = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : undefined
}
