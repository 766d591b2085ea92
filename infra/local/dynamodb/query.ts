import { checked } from './dynalite'
import { type Engine, findTable } from './engine'
import { compareValues, matches } from './expressions'
import { AFTER_END, afterPrefix, type KeyPart, partitionPosition, sortEnd, sortPosition } from './keys'
import { legacyCondition } from './legacy-conditions'
import { type PageRequest, page, type Source, sourceOf, startPosition } from './page'
import { invalid } from './refusals'
import { type AttributeValue, type Item, isSameValue } from './values'

interface KeyCondition {
  readonly ComparisonOperator: string
  readonly AttributeValueList: readonly AttributeValue[]
}

interface QueryRequest extends PageRequest {
  readonly ScanIndexForward?: boolean
  /** dynalite writes a KeyConditionExpression here too. */
  readonly KeyConditions: { readonly [attribute: string]: KeyCondition }
}

/** Positions from `from` (included) to `below` (excluded). */
interface Range {
  readonly from: string
  readonly below: string
}

const unindexable = ['NULL', 'NOT_NULL', 'NE', 'CONTAINS', 'NOT_CONTAINS', 'IN']

export function query(engine: Engine, raw: object) {
  const request = checked<QueryRequest>('Query', raw)
  const source = sourceOf(findTable(engine, request.TableName), request)
  assertKeyConditions(source, request)
  assertFilterAvoidsKey(source, request)
  const start = request.ExclusiveStartKey
  if (start) assertStartInside(source, request, start)
  const range = continued(rangeOf(source, request), start && startPosition(source, start), request)
  const entries = source.index?.entries ?? source.table.items
  const found =
    request.ScanIndexForward === false
      ? entries.descending(range.from, range.below)
      : entries.ascending(range.from, range.below)
  return page(source, request, found)
}

function assertKeyConditions({ key: [partition, sort] }: Source, { KeyConditions: conditions }: QueryRequest) {
  const count = Object.keys(conditions).length
  const onPartition = conditions[partition.name]
  const onSort = sort && conditions[sort.name]
  if (!sort && count > 1) throw invalid('Query key condition not supported')
  if (!onPartition) throw invalid(`Query condition missed key schema element: ${partition.name}`)
  if (sort && count > 1 && !onSort) throw invalid(`Query condition missed key schema element: ${sort.name}`)
  assertIndexable(partition, onPartition)
  if (onPartition.ComparisonOperator !== 'EQ') throw invalid('Query key condition not supported')
  if (sort && onSort) assertIndexable(sort, onSort)
}

function assertIndexable({ type, name }: KeyPart, { ComparisonOperator, AttributeValueList }: KeyCondition) {
  if (unindexable.includes(ComparisonOperator)) {
    throw invalid('Attempted conditional constraint is not an indexable operation')
  }
  if (AttributeValueList.some((value) => value[type] === undefined)) {
    throw invalid('One or more parameter values were invalid: Condition parameter type does not match schema type')
  }
  if (AttributeValueList.some((value) => value[type] === '') && ComparisonOperator !== 'BEGINS_WITH') {
    throw invalid(
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ' +
        `string value. Key: ${name}`,
    )
  }
}

function assertFilterAvoidsKey({ key }: Source, request: QueryRequest) {
  const used = request.QueryFilter ?? request._filter?.pathHeads ?? {}
  const offender = key.find(({ name }) => name in used)
  if (!offender) return
  const field = request.QueryFilter ? 'QueryFilter' : 'Filter Expression'
  throw invalid(`${field} can only contain non-primary key attributes: Primary key attribute: ${offender.name}`)
}

function assertStartInside({ key: [partition, sort] }: Source, { KeyConditions }: QueryRequest, start: Item) {
  const wanted = KeyConditions[partition.name]?.AttributeValueList[0]
  const given = start[partition.name]
  if (wanted && given && !isSameValue(wanted, given)) {
    throw invalid('The provided starting key is outside query boundaries based on provided conditions')
  }
  const onSort = sort && KeyConditions[sort.name]
  if (sort && onSort && !matches(legacyCondition({ [sort.name]: onSort }, undefined), start)) {
    throw invalid('The provided starting key does not match the range key predicate')
  }
}

function rangeOf({ key: [partition, sort] }: Source, { KeyConditions: conditions }: QueryRequest): Range {
  const prefix = partitionPosition(firstValue(conditions[partition.name]))
  const whole = { from: prefix, below: afterPrefix(prefix) }
  const condition = sort && conditions[sort.name]
  if (!condition) return whole
  const value = firstValue(condition)
  const first = prefix + sortPosition(value)
  // The smallest position with exactly this sort key, and the smallest beyond all of them.
  const [at, after] = [first + sortEnd, first + AFTER_END]
  const ranges: { readonly [operator: string]: () => Range } = {
    EQ: () => ({ from: at, below: after }),
    LT: () => ({ ...whole, below: at }),
    LE: () => ({ ...whole, below: after }),
    GT: () => ({ ...whole, from: after }),
    GE: () => ({ ...whole, from: at }),
    BEGINS_WITH: () => ({ from: first, below: afterPrefix(first) }),
    BETWEEN: () => betweenRange(prefix, condition.AttributeValueList),
  }
  return ranges[condition.ComparisonOperator]?.() ?? whole
}

function betweenRange(prefix: string, [low, high]: readonly AttributeValue[]): Range {
  if (!low || !high || compareValues(low, high) > 0) {
    throw invalid('The BETWEEN condition was provided a range where the lower bound is greater than the upper bound')
  }
  return { from: prefix + sortPosition(low) + sortEnd, below: prefix + sortPosition(high) + AFTER_END }
}

/** The rest of the range behind the item where the last page ended. */
function continued(range: Range, start: string | undefined, { ScanIndexForward }: QueryRequest): Range {
  if (start === undefined) return range
  if (ScanIndexForward === false) return { ...range, below: start < range.below ? start : range.below }
  // No position lies between this one and the same with one more of the smallest character.
  const from = `${start}\u0000`
  return { ...range, from: from > range.from ? from : range.from }
}

function firstValue(condition: KeyCondition | undefined): AttributeValue {
  // The conditions were checked: EQ and all others have at least one value.
  return condition?.AttributeValueList[0] as AttributeValue
}
