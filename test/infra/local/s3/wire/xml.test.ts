import { childrenNamed, parseXml, textOf, xmlDocument } from '../../../../../infra/local/s3/wire/xml'

it('reads what it writes, whatever the text', () => {
  const text = `<"王秀英" & 'others'>\t𠮷`
  const written = xmlDocument('Tagging', { Tag: [{ Key: text, Value: '' }, { Key: 'b' }], Left: undefined })
  const root = parseXml(written)
  expect(childrenNamed(root, 'Tag').map((tag) => textOf(tag, 'Key'))).toEqual([text, 'b'])
  expect(textOf(root, 'Left')).toBeUndefined()
})

it('resolves references and ignores comments, attributes and empty elements', () => {
  const root = parseXml('<?xml version="1.0"?>\n<A x="1"><!-- <B> --><B>&#x738B;&#31168;&amp;</B><C/></A>')
  expect([textOf(root, 'B'), textOf(root, 'C')]).toEqual(['王秀&', ''])
})

it.each([
  [''],
  ['<A>'],
  ['<A></B>'],
  ['</A>'],
  ['<A/><B/>'],
  ['<A>&unknown;</A>'],
  ['<A>&#x110000;</A>'],
  ['<!DOCTYPE A [<!ENTITY e "eeee">]><A>&e;</A>'],
  ['not xml'],
  ['<A'],
])('refuses %j', (document) => {
  expect(() => parseXml(document)).toThrow(expect.objectContaining({ code: 'MalformedXML' }))
})

it('is quick about a long document that is nearly right', () => {
  const begun = performance.now()
  expect(() => parseXml(`<A ${'x="1" '.repeat(50_000)}`)).toThrow(expect.objectContaining({ code: 'MalformedXML' }))
  expect(performance.now() - begun).toBeLessThan(1000)
})
