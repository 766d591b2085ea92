export interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly total: number
  /** The same in words, e.g. 已发送 3 条，共 10 条. */
  readonly text: string
}
