import { readFileSync } from 'node:fs'
import { createWx } from '../support/weapp-runner/wx/create-wx'
import type { Phone } from '../support/weapp-runner/wx/phone'

/** WeChat's own description of its interface, read as text: as types its globals would rule every test. */
const typings = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8')
const isDescribed = (name: string): boolean => new RegExp(`^\\s+(readonly )?${name}[(<:]`, 'm').test(typings)

it('stands in only for what WeChat has', () => {
  const phone = { device: { storage: {}, files: {} } } as unknown as Phone
  const names = Object.keys(createWx(phone).wx)

  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !isDescribed(name))).toEqual([])
  expect(isDescribed('neverHeardOf')).toBe(false)
})
