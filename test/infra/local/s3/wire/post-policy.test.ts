import { assertPolicy, lengthRange, readPostPolicy } from '../../../../../infra/local/s3/wire/post-policy'

const at = Date.parse('2026-09-30T00:00:00Z')
const later = '2026-09-30T00:01:00Z'
const encode = (policy: unknown) => Buffer.from(JSON.stringify(policy)).toString('base64')
const policyOf = (conditions: unknown[], expiration = later) => readPostPolicy(encode({ expiration, conditions }))
const refusal = (conditions: unknown[], fields: Record<string, string>, expiration = later) => {
  try {
    assertPolicy(policyOf(conditions, expiration), new Map(Object.entries(fields)), at)
    return 'allowed'
  } catch (error) {
    return (error as Error).message
  }
}

it.each([
  ['an equal field', [{ key: 'a' }], { key: 'a' }, 'allowed'],
  ['an equal field, as a triple', [['eq', '$key', 'a']], { key: 'a' }, 'allowed'],
  ['names in any case', [['EQ', '$Key', 'a']], { key: 'a' }, 'allowed'],
  ['another value', [{ key: 'a' }], { key: 'A' }, 'Policy Condition failed'],
  ['a missing field', [{ key: 'a' }], {}, 'Policy Condition failed'],
  ['a right beginning', [['starts-with', '$key', 'home/']], { key: 'home/1' }, 'allowed'],
  ['any beginning', [['starts-with', '$key', '']], { key: 'x' }, 'allowed'],
  ['another beginning', [['starts-with', '$key', 'home/']], { key: 'other' }, 'Policy Condition failed'],
  [
    'a list of right types',
    [['starts-with', '$Content-Type', 'image/']],
    { 'content-type': 'image/png, image/jpeg' },
    'allowed',
  ],
  [
    'a list with another type',
    [['starts-with', '$Content-Type', 'image/']],
    { 'content-type': 'image/png, text/html' },
    'Policy Condition failed',
  ],
  ['a field without a condition', [{ key: 'a' }], { key: 'a', acl: 'public-read' }, 'Extra input fields: acl'],
  ['a field to be ignored', [{ key: 'a' }], { key: 'a', 'x-ignore-1': 'x' }, 'allowed'],
  ['two conditions, one broken', [{ key: 'a' }, ['starts-with', '$key', 'b']], { key: 'a' }, 'Policy Condition failed'],
])('%s', (_, conditions, fields, expected) => {
  expect(refusal(conditions, fields as Record<string, string>)).toContain(expected)
})

it('ends at its time', () => {
  expect(refusal([], {}, '2026-09-30T00:00:00Z')).toContain('Policy expired')
  expect(refusal([], {}, '2026-09-30T00:00:01Z')).toBe('allowed')
})

it('takes the narrowest of several sizes', () => {
  const conditions = [
    ['content-length-range', 1, 100],
    ['content-length-range', 5, 1000],
  ]
  expect(lengthRange(policyOf(conditions))).toEqual({ minimum: 5, maximum: 100 })
  expect(lengthRange(policyOf([]))).toEqual({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
})

it.each([
  ['no JSON', Buffer.from('{').toString('base64')],
  ['no object', encode(7)],
  ['no expiration', encode({ conditions: [] })],
  ['no conditions', encode({ expiration: later })],
  ['an unknown kind', encode({ expiration: later, conditions: [['like', '$key', 'a']] })],
  ['a field without its sign', encode({ expiration: later, conditions: [['eq', 'key', 'a']] })],
  ['a size that is none', encode({ expiration: later, conditions: [['content-length-range', 'a', 1]] })],
  ['a size the wrong way round', encode({ expiration: later, conditions: [['content-length-range', 9, 1]] })],
  ['a value that is no text', encode({ expiration: later, conditions: [{ key: 1 }] })],
  ['a condition that is none', encode({ expiration: later, conditions: [null] })],
])('refuses a policy with %s', (_, policy) => {
  expect(() => readPostPolicy(policy)).toThrow(expect.objectContaining({ code: 'InvalidPolicyDocument' }))
})
