/**
 * Did the store fail, and not what lies in it? Every error that the SDK throws says how often it tried. Such a failure
 * passes; a stream that cannot be understood does not.
 */
export const isStoreFailure = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && '$metadata' in error
