import type { RegionCode } from '../../shared/access/region'

/** Who a person is. Kept sealed, apart from her answers. */
export interface Identity {
  readonly name: string
  readonly certificateNumber: string
  readonly phones: readonly string[]
  readonly address: string
  readonly guardian: string
}

/** Only this folder derives a person id or opens a number. */
export interface Identities {
  /** First 128 bits of HMAC-SHA-256 of the 18-digit ID number, hexadecimal: the same person is the same id everywhere. */
  personIdOf(idNumber: string): Promise<string>
  /** `mark` is what the writer last wrote, to know an unchanged row again. */
  find(county: RegionCode, personIds: readonly string[]): Promise<ReadonlyMap<string, Stored>>
  save(
    county: RegionCode,
    people: readonly { readonly personId: string; readonly identity: Identity; readonly mark: string }[],
  ): Promise<void>
}

export interface Stored {
  readonly mark: string
  identity(): Promise<Identity>
}
