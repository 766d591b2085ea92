import { hasInk } from '../../../shared/registrations/ink'
import type { Stroke } from '../../../shared/registrations/interview'
import { strokes } from './cases'

const cases: readonly [string, readonly Stroke[], boolean][] = [
  ['nothing', [], false],
  ['a stroke without a point', [[]], false],
  ['one point', [[[0.5, 0.5, 0]]], false],
  [
    'the same point twice',
    [
      [
        [0.5, 0.5, 0],
        [0.5, 0.5, 9],
      ],
    ],
    false,
  ],
  ['the same point in many strokes', Array.from({ length: 9 }, (_, at): Stroke => [[0.5, 0.5, at]]), false],
  [
    'a finger that trembled',
    [
      [
        [0.5, 0.5, 0],
        [0.51, 0.52, 9],
      ],
    ],
    false,
  ],
  [
    'a line across',
    [
      [
        [0.3, 0.5, 0],
        [0.6, 0.5, 90],
      ],
    ],
    true,
  ],
  [
    'a cross of two short strokes',
    [
      [
        [0.45, 0.5, 0],
        [0.55, 0.5, 90],
      ],
      [
        [0.5, 0.4, 200],
        [0.5, 0.6, 290],
      ],
    ],
    true,
  ],
  ['a name', strokes(), true],
]

it.each(cases)('%s', (_, written, expected) => {
  expect(hasInk(written)).toBe(expected)
})
