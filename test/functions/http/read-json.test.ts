import { readJson } from '../../../functions/http/read-json'

const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels)

describe('readJson', () => {
  it.each([
    '{}',
    '[]',
    '"x"',
    '0',
    'null',
    '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
    '{"a":"\\"{[,","b":"\\\\"}',
    ' { "a" : [ 1 , { "b" : [ ] , "c" : 2 } ] } ',
    '{"a":"a","b":["a","a"]}',
    '{"rare":"\\ud842\\udfb7𠮷"}',
    nested(64),
  ])('reads %s as JSON.parse does', (text) => {
    expect(readJson(text)).toEqual({ value: JSON.parse(text) })
  })

  it.each([
    ['a duplicate key', '{"a":1,"a":2}'],
    ['a duplicate key deep inside', '{"x":[{"a":1,"b":{},"a":2}]}'],
    ['a duplicate key behind escapes', '{"a":1,"\\u0061":2}'],
    ['__proto__', '{"__proto__":{"role":"admin"}}'],
    ['__proto__ behind escapes', '{"\\u005f_proto__":1}'],
    ['constructor', '{"constructor":{"prototype":1}}'],
    ['half a surrogate pair', '{"a":"\\ud842"}'],
    ['65 levels', nested(65)],
    ['10,000 levels', nested(10_000)],
    ['10,000 levels of objects', '{"a":'.repeat(10_000) + 1 + '}'.repeat(10_000)],
    ['a byte order mark', '\ufeff{}'],
    ['nothing', ''],
    ['single quotes', "{'a':1}"],
    ['a trailing comma', '{"a":1,}'],
    ['NaN', '{"a":NaN}'],
    ['two values', '{}{}'],
  ])('refuses %s', (_, text) => {
    expect(readJson(text)).toBeUndefined()
  })

  it('reads a million characters in well under a second', () => {
    const text = JSON.stringify({ list: Array.from({ length: 20_000 }, (_, index) => ({ key: `${index}"\\`, a: 1 })) })
    const started = performance.now()
    expect(readJson(text)).toBeDefined()
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
