import { daysIn } from '../identities/certificate-number'
import type { Answer, Item, ItemType } from './edition'
import { optionKeysOf } from './layout'

/** What stands around an item: constants of the conditions it is part of, and values it is compared with. */
export interface Surroundings {
  readonly numbers: readonly number[]
  readonly texts: readonly string[]
}

/** Answers at which a condition may turn: every choice, no answer, and every constant with both its neighbours. */
export function criticalAnswers(item: Item, now: Answer, around: Surroundings): readonly Answer[] {
  return [undefined, ...byType[item.type](item, now, around)]
}

type Critical = (item: Item, now: Answer, around: Surroundings) => readonly Answer[]

const choices: Critical = (item) => optionKeysOf(item)

/** Any name, and one of each kind of number that exists nowhere, so that a condition finds something to be there. */
const text: Critical = (_, __, { texts }) => [...texts, '某']
const phones: Critical = (_, __, { texts }) => [...texts, '13800000000', '010-62345678', '62345678']

const byType: Readonly<Record<ItemType, Critical>> = {
  yn: choices,
  one: choices,
  multi: lists,
  int: (item, _, around) => numbers(item, around).filter(Number.isInteger),
  dec: (item, _, around) => numbers(item, around),
  text,
  date: (_, __, { texts }) => texts.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).flatMap(neighbours),
  time: (_, __, { texts }) => texts,
  phone: phones,
  idno: () => ['990001198005060021', '99000119800506003X'],
  certno: () => ['99000119800506002143', '99000119800506002132'],
  region: () => ['990001001201', '990001001000'],
}

/** The list with one option more or less, one alone, two together: what `selected()` and `count-selected()` can tell apart. */
function lists(item: Item, now: Answer): readonly Answer[] {
  const keys = optionKeysOf(item)
  const chosen = Array.isArray(now) ? (now as readonly string[]) : []
  const others = keys.filter((key) => !chosen.includes(key))
  return [
    ...keys.map((key) => [key]),
    ...chosen.map((key) => chosen.filter((other) => other !== key)),
    ...others.map((key) => [...chosen, key]),
    ...keys.flatMap((key, at) => keys.slice(at + 1).map((other) => [key, other])),
  ].filter((list) => list.length > 0)
}

const mostCombined = 6

// Sums and differences, because two items may be compared through a third; of many constants there would be too many.
function numbers({ min, max }: Item, around: Surroundings): readonly number[] {
  const constants = [...around.numbers, 0, ...[min, max].filter((limit) => limit !== undefined)]
  const combined = constants.slice(0, mostCombined).flatMap((a) => constants.flatMap((b) => [a + b, a - b]))
  const near = [...constants, ...combined].flatMap((value) => [value, value - 1, value + 1])
  return Array.from(new Set(near)).filter((value) => value >= (min ?? value) && value <= (max ?? value))
}

/** A day with the day before it and the day after it. */
export function neighbours(day: string): readonly [string, string, string] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [day, written(year, month, date - 1), written(year, month, date + 1)]
}

function written(year: number, month: number, date: number): string {
  if (date < 1) return month > 1 ? iso(year, month - 1, daysIn(year, month - 1)) : iso(year - 1, 12, 31)
  if (date <= daysIn(year, month)) return iso(year, month, date)
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1)
}

const iso = (year: number, month: number, date: number): string =>
  [`000${year}`.slice(-4), `0${month}`.slice(-2), `0${date}`.slice(-2)].join('-')
