import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

export interface PageConfig {
  readonly navigationBarTitleText?: string
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly styleIsolation?: string
}

export interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** A built WeChat package, its templates compiled by WeChat's own compiler. Paths have no suffix. */
export interface WeappBundle {
  readonly scripts: Readonly<Record<string, string>>
  readonly app: AppConfig
  readonly configs: Readonly<Record<string, PageConfig>>
  readonly styles: Readonly<Record<string, string>>
  /** JavaScript text of the compiled templates, for the view. */
  readonly templates: string
  /** For each built-in tag, as `wx-view`, the attributes the templates give it. */
  readonly tags: Readonly<Record<string, readonly string[]>>
  /** What the template compiler complained about; must be empty. */
  readonly warnings: readonly string[]
}

export function readBundle(dist: string): WeappBundle {
  const files = allFiles(dist).map((file) => path.relative(dist, file).split(path.sep).join('/'))
  const texts = (suffix: string) =>
    Object.fromEntries(
      files
        .filter((file) => file.endsWith(suffix))
        .map((file) => [file.slice(0, -suffix.length), readFileSync(path.join(dist, file), 'utf8')]),
    )
  const configs = Object.fromEntries(Object.entries(texts('.json')).map(([name, text]) => [name, JSON.parse(text)]))
  const compiled = compile(texts('.wxml'), texts('.wxs'), customTags(configs))
  return { scripts: texts('.js'), styles: texts('.wxss'), app: configs.app, configs, ...compiled }
}

export const routesOf = ({ pages, subPackages = [] }: AppConfig): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root.replace(/\/$/, '')}/${page}`)),
]

const allFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name)
    return entry.isDirectory() ? allFiles(full) : [full]
  })

const customTags = (configs: Readonly<Record<string, PageConfig>>): Set<string> =>
  new Set(Object.values(configs).flatMap((config) => Object.keys(config.usingComponents ?? {})))

function compile(wxml: Record<string, string>, wxs: Record<string, string>, custom: ReadonlySet<string>) {
  const group = new TmplGroup()
  const tags = new Map<string, Set<string>>()
  for (const [name, text] of Object.entries(wxs)) group.addScript(name, text)
  const warnings = Object.entries(wxml).flatMap(([name, text]) => {
    const found: unknown[] = group.addTmpl(name, renamed(text, custom, tags)) ?? []
    return found.map((warning) => `${name}: ${JSON.stringify(warning)}`)
  })
  const templates = `return ${group.getTmplGenObjectGroups()}`
  return { templates, warnings, tags: Object.fromEntries([...tags].map(([tag, names]) => [tag, [...names]])) }
}

const syntaxTags = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot'])
const notAttribute = /^(bind|catch|wx:|data-|id$|class$|style$|mut-bind|capture)/

/** Built-in tags become `wx-view` and so on: a `<button>` of HTML would bring behaviour of its own. */
function renamed(wxml: string, custom: ReadonlySet<string>, tags: Map<string, Set<string>>): string {
  return wxml.replace(
    /<(\/?)([a-z][\w-]*)((?:\s+[\w:@.-]+(?:="[^"]*"|='[^']*')?)*)/g,
    (whole, slash: string, tag: string, attributes: string) => {
      if (syntaxTags.has(tag) || custom.has(tag)) return whole
      const names = tags.get(`wx-${tag}`) ?? new Set()
      tags.set(`wx-${tag}`, names)
      for (const [, name = ''] of attributes.matchAll(/\s([\w:@.-]+)(?==|\s|$)/g))
        if (!notAttribute.test(name)) names.add(name)
      return `<${slash}wx-${tag}${attributes}`
    },
  )
}
