import type { Properties, Stack, Template, Value } from './template'

/** What the resources became on this machine: the answers to `Ref` and `Fn::GetAtt`. */
export interface Places {
  readonly references: Map<string, string>
  readonly attributes: Map<string, Readonly<Record<string, string>>>
}

/** Replaces intrinsic functions by what they mean here. The shape is the one CloudFormation's schema promises. */
export type Resolve = <Shape>(value: Value | undefined) => Shape

interface Scope extends Places {
  readonly template: Template
  readonly named: Readonly<Record<string, string>>
}

type Resolved = Value | undefined

export const partitionOf = (region: string): string => (region.startsWith('cn-') ? 'aws-cn' : 'aws')
const suffixOf = (region: string): string => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')

/** `places` may still grow: a value is looked up when it is resolved, and an unknown one is an error then. */
export function createResolve(stack: Stack, places: Places, parameters: Readonly<Record<string, string>>): Resolve {
  const named = {
    'AWS::Region': stack.region,
    'AWS::AccountId': stack.account,
    'AWS::Partition': partitionOf(stack.region),
    'AWS::URLSuffix': suffixOf(stack.region),
    'AWS::StackName': stack.name,
    'AWS::StackId': stack.name,
    ...parameters,
  }
  const scope: Scope = { ...places, template: stack.template, named }
  // The cast is the promise of CloudFormation's schema, which synthesis has validated.
  return <Shape>(value: Value | undefined) => evaluate(scope, value) as Shape
}

function evaluate(scope: Scope, value: Resolved): Resolved {
  if (value === undefined || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => evaluate(scope, item)).filter((item) => item !== undefined)

  const entries = Object.entries(value)
  const [[key, argument] = []] = entries
  if (entries.length === 1 && key !== undefined && argument !== undefined && key in intrinsics) {
    return intrinsics[key as keyof typeof intrinsics](scope, argument)
  }
  const resolved = entries.map(([name, item]) => [name, evaluate(scope, item)] as const)
  return Object.fromEntries(resolved.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}

const intrinsics = {
  Ref: (scope: Scope, name: Value): Resolved => referenceOf(scope, String(name)),
  'Fn::GetAtt': (scope: Scope, path: Value): Resolved =>
    attributeOf(scope, Array.isArray(path) ? path.join('.') : String(path)),
  'Fn::Join': (scope: Scope, argument: Value): Resolved => {
    const [separator, values] = listOf(scope, argument)
    return listOf(scope, values).join(String(separator))
  },
  'Fn::Select': (scope: Scope, argument: Value): Resolved => {
    const [index, values] = listOf(scope, argument)
    return listOf(scope, values)[Number(index)]
  },
  'Fn::Split': (scope: Scope, argument: Value): Resolved => {
    const [separator, text] = listOf(scope, argument)
    return String(text).split(String(separator))
  },
  'Fn::Sub': (scope: Scope, argument: Value): Resolved => substituted(scope, argument),
  'Fn::If': (scope: Scope, argument: Value): Resolved => {
    const [condition, whenTrue, whenFalse] = argument as readonly Value[]
    return evaluate(scope, isTrue(scope, { Condition: String(condition) }) ? whenTrue : whenFalse)
  },
  'Fn::FindInMap': (scope: Scope, argument: Value): Resolved => {
    const [map = '', key = '', name = ''] = listOf(scope, argument).map(String)
    return scope.template.Mappings?.[map]?.[key]?.[name]
  },
}

function referenceOf({ named, references, template }: Scope, name: string): Resolved {
  if (name === 'AWS::NoValue') return undefined
  const found = named[name] ?? references.get(name) ?? template.Parameters?.[name]?.Default
  if (found === undefined)
    throw new Error(`${name} has no value: a parameter without default, or unknown to the runner`)
  return found
}

function attributeOf({ attributes }: Scope, path: string): string {
  const dot = path.indexOf('.')
  const found = attributes.get(path.slice(0, dot))?.[path.slice(dot + 1)]
  if (found === undefined) throw new Error(`${path} is not known to the runner`)
  return found
}

function listOf(scope: Scope, argument: Resolved): readonly Value[] {
  const resolved = evaluate(scope, argument)
  if (!Array.isArray(resolved)) throw new Error(`a list is needed, not ${JSON.stringify(argument)}`)
  return resolved
}

function substituted(scope: Scope, argument: Value): string {
  const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Properties]
  return text.replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
    if (name in own) return String(evaluate(scope, own[name]))
    return name.includes('.') ? attributeOf(scope, name) : String(referenceOf(scope, name))
  })
}

function isTrue(scope: Scope, condition: Value): boolean {
  const [[kind = '', argument] = []] = Object.entries(condition as Properties)
  switch (kind) {
    case 'Fn::Equals': {
      const [left, right] = listOf(scope, argument)
      return left === right
    }
    case 'Fn::Not':
      return !(argument as readonly Value[]).every((one) => isTrue(scope, one))
    case 'Fn::And':
      return (argument as readonly Value[]).every((one) => isTrue(scope, one))
    case 'Fn::Or':
      return (argument as readonly Value[]).some((one) => isTrue(scope, one))
    default: {
      const named = kind === 'Condition' ? scope.template.Conditions?.[String(argument)] : undefined
      if (named === undefined) throw new Error(`condition ${kind} ${String(argument)} is not known to the runner`)
      return isTrue(scope, named)
    }
  }
}
