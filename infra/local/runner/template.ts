import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value }
export type Properties = Readonly<Record<string, Value>>

export interface Resource {
  readonly Type: string
  readonly Properties?: Properties
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string }>>
  readonly Conditions?: Readonly<Record<string, Value>>
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Properties>>>>
}

/** One synthesised stack: its template, and where the code of its functions lies. */
export interface Stack {
  readonly name: string
  readonly region: string
  readonly account: string
  /** Folders of code, by the name they have in the cloud (`<hash>.zip`). */
  readonly assets: ReadonlyMap<string, string>
  readonly template: Template
}

interface Assets {
  readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>>
}

interface Artifact {
  readonly type: string
  readonly environment?: string
  readonly properties?: { readonly templateFile: string; readonly stackName?: string }
}

const localAccount = '000000000000'

/** Reads one stack of a cloud assembly; the assembly may hold others. */
export function readStack(assembly: string, stackName?: string): Stack {
  const manifest: { readonly artifacts: Readonly<Record<string, Artifact>> } = readJson(join(assembly, 'manifest.json'))
  const stacks = Object.entries(manifest.artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack')
  const found = stackName ? stacks.filter(([id]) => id === stackName) : stacks
  const [only, ...others] = found
  if (!only || others.length > 0) {
    throw new Error(`${assembly} holds ${stacks.map(([id]) => id).join(', ') || 'no stack'}; one is needed`)
  }

  const [name, { environment = '', properties }] = only
  if (!properties) throw new Error(`${name} names no template`)
  const [account = '', region = ''] = environment.replace('aws://', '').split('/')
  return {
    name,
    region,
    account: /^\d{12}$/.test(account) ? account : localAccount,
    assets: readAssets(assembly, name),
    template: readJson(join(assembly, properties.templateFile)),
  }
}

function readAssets(assembly: string, stackName: string): ReadonlyMap<string, string> {
  const { files } = readJson<Assets>(join(assembly, `${stackName}.assets.json`))
  return new Map(Object.entries(files).map(([hash, { source }]) => [`${hash}.zip`, join(assembly, source.path)]))
}

export function resourcesOf(template: Template, ...types: readonly string[]): readonly (readonly [string, Resource])[] {
  return Object.entries(template.Resources).filter(([, { Type }]) => types.includes(Type))
}

/** The name a construct was given, without the hash that CDK adds: what people recognise. */
export const readableName = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '')

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'))
