import { invalid } from './refusals'
import { type UpdateSection, updated } from './update-expression'
import { type AttributeValue, type Item, typeOf } from './values'

/** `AttributeUpdates`: how updates were written before expressions. */
export interface LegacyUpdates {
  readonly [attribute: string]: { readonly Action?: string; readonly Value?: AttributeValue }
}

export function legacyUpdated(item: Item, updates: LegacyUpdates): Item {
  return updated(
    item,
    Object.entries(updates).map(([attribute, update]) => section(item, attribute, update)),
  )
}

function section(item: Item, attribute: string, { Action, Value }: LegacyUpdates[string]): UpdateSection {
  const path = [attribute]
  if (Action === 'DELETE') return Value ? { type: 'delete', path, val: Value } : { type: 'remove', path }
  if (Action !== 'ADD') return { type: 'set', path, val: Value }
  const old = item[attribute]
  if (!Value || (old && typeOf(old) !== typeOf(Value))) throw invalid('Type mismatch for attribute to update')
  // Unlike the expression, the old form appends to a list.
  return Value.L
    ? { type: 'set', path, val: { L: [...(old?.L ?? []), ...Value.L] } }
    : { type: 'add', path, val: Value }
}
