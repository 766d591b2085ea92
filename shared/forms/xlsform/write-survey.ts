import type { Edition, Fact, Group, Item } from '../edition'
import type { NamedScope } from '../expression/to-xpath'
import { optionsOfItem } from '../plain'
import { constraintOf } from './constraint'
import {
  constraintMessageColumn,
  hintColumn,
  type KnownRole,
  labelColumn,
  own,
  plainTypes,
  requiredMessageColumn,
  typeNames,
} from './names'
import { type ChoiceLists, choiceFilterOf } from './write-choices'
import { calculationFields, conditionFields } from './write-expression'
import { type Fields, mark, moreOf, numberText } from './write-table'

export interface FormWriter {
  readonly edition: Edition
  readonly scope: NamedScope
  readonly lists: ChoiceLists
}

/** Every row of the survey sheet: what is known, what is worked out, then group by group what is asked. */
export function surveyRows(writer: FormWriter): readonly Fields[] {
  const { edition, scope } = writer
  const { facts, settings, calculations, groups } = edition
  const groupName = groupNames(edition)
  const asked = groups.flatMap((group) => [
    groupRow(group, groupName(group.key), scope),
    ...group.items.map((item) => itemRow(item, writer)),
    { type: 'end_group', name: groupName(group.key) },
  ])
  const workedOut = calculations.map(({ key, is, ...rest }) => ({
    type: 'calculate',
    name: key,
    ...calculationFields(is, scope),
    [own('more')]: moreOf(rest),
  }))
  return [
    ...facts.map((fact) => knownRow('fact', fact.key, fact)),
    ...settings.map(({ otherwise, ...setting }) => ({
      ...knownRow('setting', `setting.${setting.key}`, setting),
      default: String(otherwise),
    })),
    ...priorRows(edition, [...workedOut, ...asked]),
    ...workedOut,
    ...asked,
  ]
}

function knownRow(role: KnownRole, name: string, { key: _, type, options, ...rest }: Fact): Fields {
  return {
    type: 'hidden',
    name,
    [own('role')]: role,
    [own('type')]: type,
    [own('options')]: options?.join(' '),
    [own('more')]: moreOf(rest),
  }
}

function groupRow({ key, title, askedWhen, items: _, ...rest }: Group, name: string, scope: NamedScope): Fields {
  return {
    type: 'begin_group',
    name,
    [labelColumn]: title,
    ...conditionFields('relevant', askedWhen, scope),
    [own('key')]: name === key ? undefined : key,
    [own('more')]: moreOf(rest),
  }
}

/** `\${name}` must mean one thing: a group that is called like one of its items is written under another name. */
function groupNames({ groups, facts, calculations }: Edition): (key: string) => string {
  const taken = new Set([...facts, ...calculations, ...groups.flatMap(({ items }) => items)].map(({ key }) => key))
  const groupKeys = new Set(groups.map(({ key }) => key))
  return (key) => {
    let name = key
    while (taken.has(name) || (name !== key && groupKeys.has(name))) name = `group_${name}`
    return name
  }
}

/** Values of last year that some expression reads. */
function priorRows({ groups }: Edition, readers: readonly Fields[]): readonly Fields[] {
  const everything = JSON.stringify(readers)
  const names = groups.flatMap(({ items }) => items.map(({ key }) => `prev.${key}`))
  return names
    .filter((name) => everything.includes(`\${${name}}`))
    .map((name) => ({ type: 'hidden', name, [own('role')]: 'prior' satisfies KnownRole }))
}

function itemRow(item: Item, { edition, scope, lists }: FormWriter): Fields {
  const self = { ...scope, self: item.key }
  const { key, number, label, type, options, ordered, askedWhen, required, ...others } = item
  const { requiredId, requiredSays, min, max, maxLength, given, stage, hint, plain, checks, ...rest } = others
  const { private: isPrivate, ...more } = rest
  const limits = constraintOf(item, edition.wording, scope)
  return {
    type: optionsOfItem(item).length > 0 ? `${typeNames[type]} ${lists.nameFor(item)}` : typeNames[type],
    name: key,
    [labelColumn]: label,
    [hintColumn]: hint,
    ...requiredFields(required, self),
    [requiredMessageColumn]: requiredSays,
    ...conditionFields('relevant', askedWhen, self),
    constraint: limits?.constraint,
    [constraintMessageColumn]: limits?.message,
    readonly: mark(given),
    choice_filter: choiceFilterOf(item, scope),
    [own('type')]: plainTypes[typeNames[type]] === type ? undefined : type,
    [own('number')]: number,
    [own('required_id')]: requiredId,
    [own('ordered')]: mark(ordered),
    [own('min')]: numberText(min),
    [own('max')]: numberText(max),
    [own('max_length')]: numberText(maxLength),
    [own('private')]: mark(isPrivate),
    [own('stage')]: stage,
    ...plainFields(plain),
    [own('more')]: moreOf(more),
  }
}

function requiredFields(required: Item['required'], scope: NamedScope): Fields {
  if (typeof required === 'string') return conditionFields('required', required, scope)
  if (required === undefined) return {}
  return { required: required ? 'yes' : 'no' }
}

function plainFields(plain: Item['plain']): Fields {
  if (typeof plain !== 'object') return { [own('plain')]: plain }
  return { [own('plain_yes')]: plain.yes, [own('plain_no')]: plain.no }
}
