/** One measured thing: the median of `n` runs, and beside it the peer's in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly n: number
  readonly min: number
  readonly max: number
  readonly peer?: string
  readonly peerValue?: number
  /** How many times better than the peer. */
  readonly ratio?: number
}
