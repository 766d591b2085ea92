import type { SettingSlot } from '../forms/edition'
import type { Range } from './setting-rule'

/**
 * Where the numbers of the published forms may lie. An edition never changes while a campaign runs on it, so what we
 * learned about its switches later stands here; a test misses a number without a range.
 */
const ranges: Readonly<Record<string, Range>> = {
  phone_shared_most: { least: 1, most: 50 },
  // The law's earliest retirement lies at 45 and its latest at 63; local rules differ by some years.
  pension_age_least: { least: 40, most: 70 },
  visit_minutes_least: { least: 1, most: 60 },
  visit_minutes_most: { least: 10, most: 720 },
  village_distance_km: { least: 0.1, most: 100 },
  commissioner_pay_least: { least: 1, most: 10_000 },
  household_size_change_most: { least: 1, most: 20 },
  income_per_head_least: { least: 0, most: 100_000 },
  income_per_head_most: { least: 1_000, most: 10_000_000 },
  // 0: the county has no line of its own, and nothing is compared.
  dibao_line_urban: { least: 0, most: 10_000 },
  dibao_line_rural: { least: 0, most: 10_000 },
  child_rescue_age_most: { least: 0, most: 18 },
}

/** Of a form somebody imported, all that is known of a number: it counts something. */
const ofOthers: Range = { least: 0, most: 10_000_000 }

export const knownRange = (key: string): Range | undefined => (Object.hasOwn(ranges, key) ? ranges[key] : undefined)

/** Undefined of what is no number. */
export const rangeOf = ({ key, type }: Pick<SettingSlot, 'key' | 'type'>): Range | undefined =>
  type === 'int' || type === 'dec' ? (knownRange(key) ?? ofOthers) : undefined
