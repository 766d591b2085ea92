import type { DefectList } from './defects'
import type { BuiltInCheck, Check, Edition, Item, Option, Stage } from './edition'
import { compileCondition } from './expression/compile'
import type { Run, Scope } from './expression/value-type'
import type { Finding } from './findings'
import { optionKeysOf, type PlacedItem } from './layout'
import type { CompiledCheck, CompiledItem } from './plan'
import { itemTypes, keySet } from './read-answer'

interface CompiledPart {
  readonly compiled: CompiledItem
  readonly isAsked: Run
  /** Slots that decide whether it is asked; slots that decide its findings. */
  readonly asks: readonly number[]
  readonly checks: readonly number[]
}

type Wordings = Edition['wording']

const always: Run = () => true
const never: Run = () => false

export function compileItem(place: PlacedItem, wording: Wordings, scope: Scope, defects: DefectList): CompiledPart {
  const { item, groupSlot } = place
  const asks: number[] = []
  const checks: number[] = [place.slot]
  const condition = (text: string, field: string, uses: number[]): Run => {
    const compiled = defects.attempt(item.key, field, () => compileCondition(text, scope))
    uses.push(...(compiled?.uses ?? []))
    return compiled?.run ?? never
  }
  noteDefects(item, defects)
  const itemAsked = item.askedWhen === undefined ? always : condition(item.askedWhen, 'askedWhen', asks)
  if (groupSlot !== undefined) asks.push(groupSlot)
  const { required = false } = item
  const requiredRun = required ? always : never

  const builtIn = builtInFindings(item, wording)
  const offers = offersOf(item, wording, (text, key) => condition(text, `options.${key}`, checks))
  const noneKeys = (item.options ?? []).filter(({ none }) => none).map(({ key }) => key)
  const compiled: CompiledItem = {
    item,
    group: place.group,
    at: place.at,
    slot: place.slot,
    priorSlot: place.priorSlot,
    isRequired: typeof required === 'string' ? condition(required, 'required', checks) : requiredRun,
    missing: { ...builtIn('required'), check: item.requiredId ?? 'required', ...saying(item.requiredSays) },
    checks: (item.checks ?? []).map((check) => ({
      finding: findingOf(item, check),
      finds: condition(check.findsWhen, check.id, checks),
    })),
    offers,
    noneKeys,
    hasOptionRules: offers !== undefined || noneKeys.length > 0,
    optionKeys: keySet(optionKeysOf(item)),
    builtIn,
  }
  return { compiled, isAsked: groupSlot === undefined ? itemAsked : within(groupSlot, itemAsked), asks, checks }
}

function within(groupSlot: number, itemAsked: Run): Run {
  if (itemAsked === always) return (values) => values[groupSlot]
  return (values) => values[groupSlot] === true && itemAsked(values)
}

const stageOf = ({ stage }: Item): Stage => stage ?? 'interview'
const saying = (says: string | undefined) => (says === undefined ? {} : { says, reviewerSays: says })

const findingOf = (item: Item, { id, kind, says, reviewerSays }: Check): Finding => ({
  item: item.key,
  check: id,
  kind,
  says,
  reviewerSays,
  stage: stageOf(item),
})

function builtInFindings(item: Item, wording: Wordings): (check: BuiltInCheck) => Finding {
  const made: Partial<Record<BuiltInCheck, Finding>> = {}
  return (check) => {
    const known = made[check]
    if (known) return known
    const { id = check, says } = wording[check]
    const filled = fill(says, item)
    const finding: Finding = {
      item: item.key,
      check: id,
      kind: 'hard',
      says: filled,
      reviewerSays: filled,
      stage: stageOf(item),
    }
    made[check] = finding
    return finding
  }
}

const fill = (says: string, { label, min, max }: Item): string =>
  says
    .replace('{label}', () => label)
    .replace('{min}', String(min ?? ''))
    .replace('{max}', String(max ?? ''))

function offersOf(item: Item, wording: Wordings, condition: (text: string, key: string) => Run) {
  const limited = (item.options ?? []).filter(({ offeredWhen }) => offeredWhen !== undefined)
  if (limited.length === 0) return undefined
  const { id = 'offered', says } = wording.offered
  const offers: Record<string, CompiledCheck> = {}
  for (const { key, label, offeredWhen = '' } of limited) {
    const filled = fill(says, item).replace('{option}', () => label)
    const finding: Finding = {
      item: item.key,
      check: id,
      kind: 'hard',
      says: filled,
      reviewerSays: filled,
      stage: stageOf(item),
    }
    offers[key] = { finding, finds: condition(offeredWhen, key) }
  }
  return offers
}

function noteDefects(item: Item, defects: DefectList): void {
  const options: readonly Option[] = item.options ?? []
  const takesOptions = item.type === 'one' || item.type === 'multi'
  if (takesOptions && options.length === 0) defects.add(item.key, 'options', 'A choice needs options.')
  if (!takesOptions && item.options) defects.add(item.key, 'options', `${item.type} takes no options.`)
  if (item.label.trim() === '') defects.add(item.key, 'label', 'It has no label.')
  if (itemTypes[item.type].kind !== 'set' && options.some(({ none }) => none)) {
    defects.add(item.key, 'options', 'Only a list needs an option for none.')
  }
  options.forEach(({ key, label }, at) => {
    if (options.findIndex((other) => other.key === key) !== at)
      defects.add(item.key, 'options', `${key} is there twice.`)
    if (label.trim() === '') defects.add(item.key, 'options', `${key} has no label.`)
  })
  const ids = (item.checks ?? []).map(({ id }) => id)
  ids.forEach((id, at) => {
    if (ids.indexOf(id) !== at) defects.add(item.key, 'checks', `${id} is there twice.`)
  })
}
