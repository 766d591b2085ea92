import { onPad, thinStrokes } from '../../../../miniprogram/src/features/evidence/thin-strokes'
import type { Stroke } from '../../../../shared/registrations/interview'
import { strokes as schema } from '../../../../shared/registrations/interview.schema'

const scribble = (strokes: number, points: number): Stroke[] =>
  Array.from({ length: strokes }, (_, one) =>
    Array.from({ length: points }, (_, at): Stroke[number] => [(at * 7 + one) % 640, (at * 3) % 310, at * 8.3]),
  )

describe('strokes as they are kept', () => {
  it.each([
    [1, 1],
    [3, 40],
    [12, 900],
    [100, 200],
  ])('fit what the server takes: %i strokes of %i points', (strokes, points) => {
    const thinned = thinStrokes(scribble(strokes, points))
    expect(schema.safeParse(thinned).success).toBe(true)
    expect(thinned.length).toBe(Math.min(strokes, 80))
  })

  it('keep both ends of every stroke', () => {
    const [long] = thinStrokes(scribble(1, 5000))
    expect(long?.[0]).toEqual([0, 0, 0])
    expect(long?.at(-1)?.[2]).toBe(Math.round(4999 * 8.3))
    expect(long?.length).toBeLessThan(1300)
  })

  it('go back to the pad where they were drawn', () => {
    expect(onPad(thinStrokes([[[300, 150, 4]]]))).toEqual([[[300, 150, 4]]])
  })
})
