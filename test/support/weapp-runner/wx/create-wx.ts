import { filesOf } from './files'
import { mediaOf } from './media'
import { navigationOf } from './navigation'
import { networkOf } from './network'
import type { Phone } from './phone'
import { selectorOf } from './selector'
import { storageOf } from './storage'
import { systemOf } from './system'

/** Names JavaScript itself asks any object for. */
const notApis = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '$$typeof',
])

/** Taro's runtime looks whether `cloud` is there; `webpackJsonp` is where its chunks meet, on this same object. */
const askedByTaro = new Set(['cloud', 'webpackJsonp'])

/** The `wx` of one running app. `unlisted` collects every API touched that this stand-in does not have. */
export function createWx(phone: Phone) {
  const { networkChanged, ...network } = networkOf(phone)
  const { appChanged, ...system } = systemOf(phone)
  const apis: Record<string, unknown> = {
    ...system,
    ...network,
    ...storageOf(phone),
    ...filesOf(phone),
    ...navigationOf(phone),
    ...selectorOf(phone),
    ...mediaOf(phone),
  }
  const unlisted = new Set<string>()
  const wx = new Proxy(apis, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !notApis.has(name) && !askedByTaro.has(name))
        unlisted.add(name)
      return target[name as string]
    },
  })
  return { wx, unlisted, networkChanged, appChanged }
}
