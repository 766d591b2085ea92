import { ExpressionError } from '../expression/expression-error'
import { conditionFromXPath, fromXPath } from '../expression/from-xpath'
import { parse } from '../expression/parse'
import { print } from '../expression/print'
import { type NamedScope, toXPath, toXPathValue } from '../expression/to-xpath'
import type { Scope } from '../expression/value-type'
import { own } from './names'
import type { Fields } from './write-table'

/** The expressions of our language are no longer than this. */
export const mostCharacters = 4000

/** The cell of ODK, and beside it our own text where reading the cell would not give it back. */
export function conditionFields(column: string, source: string | undefined, scope: NamedScope): Fields {
  if (source === undefined) return {}
  const xpath = toXPath(source, scope)
  return { [column]: xpath, [own(column)]: readsBack(source, () => readCondition(xpath, scope)) ? undefined : source }
}

export function calculationFields(source: string, scope: NamedScope): Fields {
  const xpath = toXPathValue(source, scope)
  return {
    calculation: xpath,
    [own('calculation')]: readsBack(source, () => readValue(xpath, scope)) ? undefined : source,
  }
}

export const readCondition = (xpath: string, scope: Scope): string =>
  print(conditionFromXPath(parse(xpath), scope), mostCharacters)

export const readValue = (xpath: string, scope: Scope): string => print(fromXPath(parse(xpath), scope), mostCharacters)

function readsBack(source: string, read: () => string): boolean {
  try {
    return read() === source
  } catch (error) {
    // XPath that our language cannot read is no mistake here: then our own text stands beside it.
    if (error instanceof ExpressionError) return false
    throw error
  }
}
