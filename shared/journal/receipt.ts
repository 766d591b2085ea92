/** The server's signed promise: it holds exactly the command whose hash is named here. */
export interface Receipt {
  readonly stream: string
  readonly seq: number
  /** SHA-256, hexadecimal, of the command's body exactly as it was sent. */
  readonly contentHash: string
  readonly at: string
  /** `setAside`: kept whole, but not applied; a person decides about it. */
  readonly outcome: 'applied' | 'setAside'
  /** Ed25519 over `signedText`, base64url; checked with the key of `GET /receipt-keys` named by `key`. */
  readonly signature: string
  readonly key: string
}

/** The bytes a receipt's signature covers. */
export const signedText = ({ stream, seq, contentHash, at, outcome }: Omit<Receipt, 'signature' | 'key'>): string =>
  ['ruhu-receipt-1', stream, seq, contentHash, at, outcome].join('\n')

/** The phone may delete its copy only if the server holds the very same bytes. */
export const proves = (receipt: Receipt, sent: { readonly contentHash: string }): boolean =>
  receipt.contentHash === sent.contentHash

/** What a person can read over the phone: eight characters of the content hash, in two groups. */
export const verificationCode = ({ contentHash }: Pick<Receipt, 'contentHash'>): string =>
  `${contentHash.slice(0, 4)}-${contentHash.slice(4, 8)}`.toUpperCase()
