import { Logger } from '@aws-lambda-powertools/logger'

export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void
  error(message: string, facts?: Readonly<Record<string, unknown>>): void
}

/** Nothing is sampled here, and a line need not say so. */
const withoutSampling = (key: string, value: unknown) => (key === 'sampling_rate' ? undefined : value)

const logger = new Logger({ serviceName: 'ruhu', jsonReplacerFn: withoutSampling })

/** Structured, with the request id. Ids only: no name, number, phone or token ever goes in (G16). */
export const log: Log = {
  info: (message, facts = {}) => logger.info(message, facts),
  warn: (message, facts = {}) => logger.warn(message, facts),
  error: (message, facts = {}) => logger.error(message, facts),
}
