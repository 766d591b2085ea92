export interface QrCodeProps {
  /** What the code says, usually an address. */
  readonly text: string
  /** The code in words, for who cannot scan it. */
  readonly description: string
}
