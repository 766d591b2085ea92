import type { SettingKey } from '../../../../shared/campaigns/campaign'
import type { Settings } from '../../../../shared/campaigns/settings'

export type SettingKind = 'date' | 'share' | 'whole' | 'switch' | 'denominator' | 'reconfirmation' | 'localities'

/** How each setting is shown and typed; a new setting does not compile until this is decided. */
export const settingKinds: Readonly<Record<SettingKey, SettingKind>> = {
  referenceDate: 'date',
  windowFrom: 'date',
  windowTo: 'date',
  reconfirmation: 'reconfirmation',
  collectionFrom: 'date',
  collectionTo: 'date',
  registrationRateTarget: 'share',
  visitRateTarget: 'share',
  mobileShareTarget: 'share',
  visitRateCountsMetElsewhere: 'switch',
  visitRateDenominator: 'denominator',
  linkDays: 'whole',
  matchTries: 'whole',
  oneTimeCodeMinutes: 'whole',
  photoRequired: 'switch',
  localities: 'localities',
}

export const settingKeys = Object.keys(settingKinds) as readonly (keyof Settings)[]

interface Words {
  readonly yes: string
  readonly no: string
  readonly denominators: Readonly<Record<'due' | 'normal', string>>
  readonly reconfirmations: Readonly<Record<'required' | 'off', string>>
}

/** A setting's value in words. Percent without rounding: a target of 0.9 is 90 %. */
export function settingText(
  kind: SettingKind,
  value: unknown,
  words: Words,
  dateText: (iso: string) => string,
): string {
  if (value === undefined || value === null) return '—'
  switch (kind) {
    case 'date':
      return dateText(String(value))
    case 'share':
      return `${Number((Number(value) * 100).toFixed(4))}%`
    case 'switch':
      return value === true ? words.yes : words.no
    case 'denominator':
      return words.denominators[value === 'normal' ? 'normal' : 'due']
    case 'reconfirmation':
      return words.reconfirmations[value === 'off' ? 'off' : 'required']
    case 'localities':
      return (
        pairsOf(value)
          .map(([name, one]) => `${name} = ${String(one)}`)
          .join('；') || '—'
      )
    case 'whole':
      return String(value)
  }
}

const pairsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value ? Object.entries(value) : []

/** Locality switches as lines `name = value`; undefined when a line is no such pair. */
export function localitiesOf(text: string): Record<string, string | number | boolean> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const pairs = lines.map((line) => /^\s*([a-z][a-z0-9_]*)\s*=\s*(\S.*?)\s*$/i.exec(line))
  if (pairs.some((pair) => pair === null)) return undefined
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', switchOf(pair?.[2] ?? '')]))
}

function switchOf(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
