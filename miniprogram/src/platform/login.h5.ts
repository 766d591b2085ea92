import type { LoginOutcome } from './login'

/** A browser knows nobody: account and one-time code instead. */
export const login = async (): Promise<LoginOutcome> => ({ kind: 'unavailable' })
