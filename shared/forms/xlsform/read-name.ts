import type { TableRow } from './read-table'
import type { RefusalList } from './refusal'

const keyPattern = /^[a-z][a-z0-9_]{0,63}$/

const reserved = ['__proto__', 'constructor', 'prototype']

/** Every object of the language has these, so no answer can stand under them: no request with such a key is even read. */
export const isReserved = (name: string): boolean => reserved.includes(name)

/** The key of a name: small letters, digits and underscores. Capitals, hyphens and dots of other forms are rewritten. */
export function keyOf(name: string): string | undefined {
  const key = name.toLowerCase().replace(/[-.]/g, '_').replace(/^_+/, '')
  return keyPattern.test(key) ? key : undefined
}

/** The key a row's name stands for; noted when it has none that can be used. */
export function readKey(row: TableRow, list: RefusalList, column = 'name'): string | undefined {
  const name = row.text(column)
  if (name === '') return list.add('name.missing', row.place(column))
  if (isReserved(name.toLowerCase())) return list.add('name.reserved', row.place(column), { name })
  const key = keyOf(name)
  if (key === undefined) return list.add('name.characters', row.place(column), { name })
  if (key !== name) list.remark('name.changed', row.place(column), { name, key })
  return key
}
