import { decoded, readQuery, withQuery } from '../../../miniprogram/src/platform/addresses'
import { linkToken } from '../../../miniprogram/src/platform/link-token'
import { fitted } from '../../../miniprogram/src/platform/photo-size'

it('writes a query and reads it again, leaving out what is undefined', () => {
  const query = { name: '样例 甲', sign: '&=?#', empty: '' }
  const address = withQuery('/a', { ...query, absent: undefined })
  expect(readQuery(address.split('?')[1] ?? '')).toEqual(query)
  expect(withQuery('/a', {})).toBe('/a')
})

it.each(['100%', '%E4%BD', '%zz'])('keeps %s, which is no escape, as it was typed', (text) => {
  expect(decoded(text)).toBe(text)
})

const token = 'AbCdEf0123456789_-XyZw'

it.each([
  ['in the address', { t: token }],
  ["inside WeChat's URL link", { cq: `t%3D${token}` }],
  ['as the scene of a code, still encoded', { scene: `t%3D${token}` }],
  ['as the scene of a code, decoded', { scene: `t=${token}` }],
  ['beside other values', { scene: `v%3D1%26t%3D${token}` }],
])('finds the token of a link %s', (_, query) => {
  expect(linkToken(query)).toBe(token)
})

it.each([{}, { t: '' }, { scene: 'v=1' }, { other: token }])('finds none in %j', (query) => {
  expect(linkToken(query)).toBeUndefined()
})

it.each([
  [4000, 3000, 1280, 960],
  [3000, 4000, 960, 1280],
  [640, 480, 640, 480],
  [10_000, 1, 1280, 1],
])('makes %d × %d fit as %d × %d', (width, height, fittedWidth, fittedHeight) => {
  expect(fitted({ width, height })).toEqual({ width: fittedWidth, height: fittedHeight })
})
