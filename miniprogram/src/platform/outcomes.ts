/** Any answer of a server, also a refusal; or none at all. Never thrown: being offline is normal here. */
export type RequestOutcome =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | { readonly kind: 'unreachable' }

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST'
  /** Below the API's base, beginning with `/`, query included. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** JSON text, sent byte for byte: its hash is the command's. */
  readonly body?: string
  readonly timeoutMilliseconds?: number
}

/** `missing`: the phone itself no longer has the blob. */
export type UploadOutcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'missing' }

/** A presigned POST: the server fixed key, size range, type and checksum in `fields`. */
export interface OutgoingUpload {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
  readonly blobKey: string
  /** 0 to 1. */
  readonly onProgress?: (fraction: number) => void
}

export interface TakenPhoto {
  readonly bytes: Uint8Array
  readonly mime: 'image/jpeg'
  readonly width: number
  readonly height: number
  /** `differenceHash` of the picture; absent where the platform lets nobody look at pixels. */
  readonly perceptualHash?: string
}

/** `denied`: the person or the system does not allow the camera. `unreadable`: chosen, but no picture. */
export type PhotoOutcome =
  | { readonly kind: 'taken'; readonly photo: TakenPhoto }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unreadable' }

export const defaultTimeoutMilliseconds = 15000
export const uploadTimeoutMilliseconds = 60000
/** Long edge of a photo, and the size it should stay under. */
export const photoEdgePixels = 1280
export const photoBytes = 150 * 1024
