import type { Settings } from './settings'

/** Settings that limit how often one actor may do a thing within an hour. A route names its own beside its permission. */
export type Quota = Extract<keyof Settings, `${string}PerHour`>

export const quotaSeconds = 3600
