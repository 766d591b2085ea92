import { builtMiniprogram } from '../support/built-miniprogram'
import { type BuiltFile, builtFiles } from './built-files'

jest.setTimeout(240_000)

let files: BuiltFile[]
beforeAll(() => {
  const all = [...builtFiles(builtMiniprogram('weapp')), ...builtFiles(builtMiniprogram('h5'))]
  // Licence texts lie beside the scripts and are never run.
  files = all.filter(({ name }) => !name.endsWith('.LICENSE.txt'))
})

/** Addresses that may stand in the bundles, and why: none of them is ever asked for anything. */
const harmless: Readonly<Record<string, string>> = {
  'www.w3.org': 'names of XML name spaces (SVG, XHTML, MathML)',
  'reactjs.org': "links in React's error messages",
  'bit.ly': "a link in one of Workbox's warnings",
  'stenciljs.com': "links in Stencil's error messages",
  'query-string.invalid': 'a base query-string parses relative addresses against; the name can never exist',
  'taro.com': "a base Taro's runtime parses relative addresses against",
}

/** The API on one machine stands there only when RUHU_API names no other at build time: nothing demands it. */
const ownApi = '127.0.0.1:8420'

const hostsIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+(?::\d+)?)/gi)].map(([, host = '']) => host.toLowerCase())

it('names no host but those with a reason', () => {
  const foreign = files.flatMap(({ name, text }) =>
    hostsIn(text)
      .filter((host) => !(host in harmless) && host !== ownApi)
      .map((host) => `${name}: ${host}`),
  )
  expect([...new Set(foreign)]).toEqual([])
})

it('names every host of the list, so that the list stays as short as it can be', () => {
  const named = new Set(files.flatMap(({ text }) => hostsIn(text)))
  expect(Object.keys(harmless).filter((host) => !named.has(host))).toEqual([])
})

it('leaves out addresses that begin without a scheme, in HTML and styles', () => {
  const loose = files
    .filter(({ name }) => /\.(html|css|wxss|wxml)$/.test(name))
    .filter(({ text }) => /(?:src|href)=["']?\/\/|url\(["']?\/\/|@import/.test(text))
  expect(loose.map(({ name }) => name)).toEqual([])
})
