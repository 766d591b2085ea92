/** What is short-lived: sign-ins, link tokens, one-time codes, tries, progress. Every row ends by itself. */
export interface ShortLived {
  /** Seconds since 1970; TTL deletes the row some time later, so readers check it too. */
  readonly expiresAt: number
}

export interface Sessions {
  get<Row extends ShortLived>(kind: string, id: string): Promise<Row | undefined>
  /** All rows of a kind whose id begins with `prefix`, for lists such as one person's sign-ins. */
  list<Row extends ShortLived>(kind: string, prefix?: string): Promise<readonly (Row & { readonly id: string })[]>
  put<Row extends ShortLived>(kind: string, id: string, row: Row): Promise<void>
  /** False if a live row was there already. */
  putNew<Row extends ShortLived>(kind: string, id: string, row: Row): Promise<boolean>
  /** Replaces the row only if `field` still has the value `was`; false if it has not. */
  swap<Row extends ShortLived>(
    kind: string,
    id: string,
    row: Row,
    expected: { readonly field: keyof Row & string; readonly was: unknown },
  ): Promise<boolean>
  /** Takes the row away; undefined if it was gone: of two takers one gets it. */
  take<Row extends ShortLived>(kind: string, id: string): Promise<Row | undefined>
  /** Adds one and returns the sum; the row ends after `seconds`. */
  count(kind: string, id: string, seconds: number): Promise<number>
}
