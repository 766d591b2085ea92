// The parts of dynalite 4.0.0 the engine uses. Deep imports carry no semver promise: the version is pinned exactly.

declare module 'dynalite/validations/*' {
  export const types: object
  export const custom: ((data: object, store: object) => string | undefined) | undefined
}

declare module 'dynalite/validations/index.js' {
  /** Drops fields the operation does not know, from `data` too. Throws a SerializationException. */
  export function checkTypes(data: object, types: object): object
  /** Throws a ValidationException; adds the parsed expressions (`_condition`, `_updates`, …) to `data`. */
  export function checkValidations(
    data: object,
    types: object,
    custom: ((data: object, store: object) => string | undefined) | undefined,
    store: object,
  ): void
}

declare module 'dynalite/db/index.js' {
  type Refusal = Error | null | undefined
  export function validateKey(key: object, definition: object): Refusal
  export function validateItem(item: object, definition: object): Refusal
  export function validateUpdates(legacy: object | undefined, updates: object | undefined, definition: object): Refusal
  export function validateKeyPaths(nestedPaths: object | undefined, definition: object): Refusal
  /** A number, kept as a string, as text whose order is the numeric order. */
  export function toLexiStr(number: string, type: 'N'): string
  export function mapPaths<T extends object>(paths: readonly (string | readonly (string | number)[])[], item: T): T
}
