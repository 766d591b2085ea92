/** One movement of the pen: x and y on a pad 600 wide and 300 high, and milliseconds since the first touch. */
export type Stroke = readonly (readonly [x: number, y: number, atMilliseconds: number])[]

export interface Signature {
  readonly strokes: readonly Stroke[]
  /** PNG, black on white, 600 × 300, drawn from the strokes: the same bytes on every platform. */
  readonly png: Uint8Array
}

export interface SignPadProps {
  /** Who signs here: the pad's name. */
  readonly label: string
  readonly hint?: string
  readonly clearLabel: string
  readonly disabled?: boolean
  /** Shown when the pad opens, e.g. a signature already given. Later changes do not redraw it; use `key`. */
  readonly initialStrokes?: readonly Stroke[]
  /** After every stroke; undefined after clearing. A keyboard way to sign is the page's to offer. */
  readonly onChange: (signature: Signature | undefined) => void
}
