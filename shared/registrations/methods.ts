import type { Settings } from '../campaigns/settings'
import { type Answers, statusOf } from './interview'

/** The settings that speak of one way to hold an interview, by its key in the form. */
interface Method {
  readonly pens: Extract<keyof Settings, `pens${string}`>
  /** Absent where no county can switch it off. */
  readonly allowed?: Extract<keyof Settings, `allows${string}`>
}

const methods: Readonly<Record<string, Method>> = {
  home: { pens: 'pensAtHome' },
  met: { pens: 'pensMet', allowed: 'allowsMet' },
  phone: { pens: 'pensByPhone', allowed: 'allowsPhone' },
  window: { pens: 'pensAtWindow', allowed: 'allowsWindow' },
  network: { pens: 'pensByNetwork', allowed: 'allowsNetwork' },
  self: { pens: 'pensSelfReported', allowed: 'allowsSelfReport' },
}

/** 系统归集 comes from another system and is never what a collector did. */
const neverByHand = ['system']

/** The options of `survey_method` that a collector may not choose in this campaign. */
export const withheldMethods = (settings: Settings): readonly string[] => [
  ...neverByHand,
  ...Object.keys(methods).filter((key) => {
    const allowed = methods[key]?.allowed
    return allowed !== undefined && !settings[allowed]
  }),
]

/** How many different collectors must sign this record. Before a way is chosen, as many as at home. */
export function pensNeeded({ answers }: { readonly answers: Answers }, settings: Settings): number {
  if (statusOf({ answers }) !== 'normal') return settings.pensOfClaim
  return settings[(methods[String(answers.survey_method)] ?? { pens: 'pensAtHome' as const }).pens]
}
