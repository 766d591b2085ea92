import type { Stroke } from '../../../shared/registrations/interview'

/** A pen stroke in a box of 300 × 120: points are shares of the pad. */
export const pathOfStroke = (stroke: Stroke): string =>
  stroke.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${(x * width).toFixed(1)} ${(y * height).toFixed(1)}`).join(' ')

const width = 300
const height = 120

/** The signature as it was written; the picture is derived, the strokes are the evidence. */
export function Strokes({ name, strokes }: { readonly name: string; readonly strokes: readonly Stroke[] }) {
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: '100%', maxWidth: 240, background: '#fff', border: '1px solid #d9d9d9', borderRadius: 6 }}
    >
      <title>{name}</title>
      {strokes.map((stroke, at) => (
        <path
          key={at}
          d={pathOfStroke(stroke)}
          fill="none"
          stroke="#1a1a1a"
          strokeWidth={2.5}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}
