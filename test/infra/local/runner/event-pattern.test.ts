import { matches, type Pattern } from '../../../../infra/local/runner/event-pattern'

const event = {
  source: 'aws.s3',
  detail: { bucket: { name: 'media' }, object: { key: 'incoming/a.jpg', size: 3 } },
  tags: ['a', 'b'],
}

const cases: readonly (readonly [Pattern, boolean])[] = [
  [{ source: ['aws.s3'] }, true],
  [{ source: ['aws.events', 'aws.s3'] }, true],
  [{ source: ['aws.events'] }, false],
  [{ detail: { object: { key: [{ prefix: 'incoming/' }] } } }, true],
  [{ detail: { object: { key: [{ prefix: 'evidence/' }] } } }, false],
  [{ detail: { object: { key: [{ suffix: '.jpg' }] } } }, true],
  [{ detail: { object: { key: [{ prefix: 'incoming/', suffix: '.png' }] } } }, false],
  [{ detail: { bucket: { name: [{ 'anything-but': ['media', 'audit'] }] } } }, false],
  [{ detail: { nothing: [{ exists: false }] } }, true],
  [{ detail: { nothing: { deeper: ['a'] } } }, false],
  [{ source: ['aws.s3'], detail: { bucket: { name: ['audit'] } } }, false],
  [{ tags: ['b'] }, true],
  [{ detail: { object: { size: [3] } } }, true],
]

it.each(cases)('%j: %s', (pattern, expected) => {
  expect(matches(pattern, event)).toBe(expected)
})

it('does not guess at an operator it does not know', () => {
  expect(() => matches({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow('cidr')
})
