export interface ViewKey {
  readonly pk: string
  readonly sk: string
}

export interface ViewRow {
  /** The journal entry this row reflects; for a sum over rows, the sum of theirs. */
  readonly seq: number
}

/** Where else a row is listed: a queue, a person's history. */
export interface Listings {
  readonly queue?: ViewKey | undefined
  readonly person?: ViewKey | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly cursor?: string | undefined
}

export interface ListOptions {
  readonly cursor?: string | undefined
  readonly limit?: number
  /** Sort keys from … to, both included. */
  readonly from?: string
  readonly to?: string
  /** Sees every write that was answered before; a table's own lists only, the indexes cannot. */
  readonly consistent?: boolean
}

/** What everybody reads. Every row is derived from the journal and can be made again. */
export interface Views {
  /** Writes the row unless the stored one reflects a later entry. A repeat changes nothing; a rebuild may change the shape. */
  advance(key: ViewKey, row: ViewRow, listings?: Listings): Promise<void>

  get<Row extends ViewRow>(key: ViewKey): Promise<Row | undefined>

  /** One page of one partition, by sort key. Throws `request.invalid` for a cursor that is not of this list. */
  list<Row extends ViewRow>(pk: string, options?: ListOptions): Promise<Page<Row>>
  listQueue<Row extends ViewRow>(pk: string, options?: ListOptions): Promise<Page<Row>>
  listPerson<Row extends ViewRow>(pk: string, options?: ListOptions): Promise<Page<Row>>

  /** Every row with its key and its listings, for digests and for clearing before a rebuild only. */
  everything(cursor?: string): Promise<Page<{ readonly key: ViewKey; readonly content: string }>>
  remove(key: ViewKey): Promise<void>
}
