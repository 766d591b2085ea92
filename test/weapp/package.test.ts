import { builtMiniprogram } from '../support/built-miniprogram'
import { type AppConfig, readBundle, routesOf, type WeappBundle } from '../support/weapp-runner/bundle'
import { type BuiltFile, builtFiles } from './built-files'

jest.setTimeout(180_000)

let files: BuiltFile[]
let bundle: WeappBundle
beforeAll(() => {
  const dist = builtMiniprogram('weapp')
  files = builtFiles(dist)
  bundle = readBundle(dist)
})

const budgetBytes = 1.2 * 1024 * 1024

/** Bytes of the main package and of each sub-package, as WeChat counts them: files by the folder they are in. */
function packageBytes(all: readonly BuiltFile[], { subPackages = [] }: AppConfig): Record<string, number> {
  const bytes: Record<string, number> = { main: 0 }
  for (const { name, size } of all) {
    const owner = subPackages.find(({ root }) => name.startsWith(`${root.replace(/\/$/, '')}/`))?.root ?? 'main'
    bytes[owner] = (bytes[owner] ?? 0) + size
  }
  return bytes
}

it('has every page of app.json, whole', () => {
  const names = files.map(({ name }) => name)
  const wanted = routesOf(bundle.app).flatMap((route) => ['.js', '.json', '.wxml'].map((suffix) => route + suffix))

  expect(routesOf(bundle.app).length).toBeGreaterThan(0)
  expect(wanted.filter((name) => !names.includes(name))).toEqual([])
})

it('stays under 1.2 MB in each package', () => {
  const tooLarge = Object.entries(packageBytes(files, bundle.app)).filter(([, bytes]) => bytes > budgetBytes)
  expect(tooLarge).toEqual([])
})

it('counts a file of a sub-package there and any other in the main package', () => {
  const file = (name: string, size: number) => ({ name, size, text: '' })
  const app = { pages: [], subPackages: [{ root: 'resident/', pages: [] }] }
  expect(packageBytes([file('app.js', 3), file('resident/a.js', 4), file('resident-b.js', 5)], app)).toEqual({
    main: 8,
    'resident/': 4,
  })
})

it('keeps clear of the bar that phones without a button have at the bottom', () => {
  const styles = files.filter(({ name }) => name.endsWith('.wxss')).map(({ text }) => text)
  expect(styles.join('')).toContain('env(safe-area-inset-bottom')
})

it('keeps roles, names and states in the templates', () => {
  const wxml = files.filter(({ name }) => name.endsWith('.wxml')).map(({ text }) => text)
  for (const attribute of ['role', 'label', 'checked', 'disabled', 'selected', 'expanded', 'required', 'modal'])
    expect(wxml.some((text) => text.includes(`aria-${attribute}="`))).toBe(true)
  expect(bundle.tags['wx-view']).toContain('aria-label')
})
