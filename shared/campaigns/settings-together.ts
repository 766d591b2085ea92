import { daysLater } from '../calendar'
import type { SettingSlot } from '../forms/edition'
import type { Settings } from './settings'

/** A year, and a leap day. */
const longestWindowDays = 366

interface Disagreement {
  readonly keys: readonly string[]
  readonly holds: (settings: Settings) => boolean
}

/** What two settings say of each other. The keys are named to whoever tries to break it. */
const disagreements: readonly Disagreement[] = [
  { keys: ['windowFrom', 'windowTo'], holds: ({ windowFrom, windowTo }) => windowFrom > windowTo },
  {
    keys: ['windowFrom', 'windowTo'],
    holds: ({ windowFrom, windowTo }) => windowTo > daysLater(windowFrom, longestWindowDays),
  },
  {
    keys: ['collectionFrom', 'collectionTo'],
    holds: ({ collectionFrom, collectionTo }) => collectionFrom > collectionTo,
  },
  {
    // Nobody could be asked again after the reference date.
    keys: ['reconfirmation', 'referenceDate', 'collectionTo'],
    holds: ({ reconfirmation, referenceDate, collectionTo }) =>
      reconfirmation === 'required' && collectionTo < referenceDate,
  },
]

/** The settings that contradict each other in these values; of the changed key only: an old contradiction blocks nothing else. */
export function disagreeing(
  settings: Settings,
  slots: readonly SettingSlot[],
  changed: string,
): readonly string[] | undefined {
  const own = disagreements.find(({ keys, holds }) => keys.includes(changed) && holds(settings))
  return own?.keys ?? pairsOf(slots).find((keys) => keys.includes(changed) && isUpsideDown(settings, slots, keys))
}

const least = '_least'

/** `x_least` and `x_most` of one form are the two ends of one range. */
function pairsOf(slots: readonly SettingSlot[]): readonly (readonly [string, string])[] {
  const keys = slots.map(({ key }) => key)
  return keys.flatMap((key) => {
    const other = `${key.slice(0, -least.length)}_most`
    return key.endsWith(least) && keys.includes(other) ? [[`locality.${key}`, `locality.${other}`] as const] : []
  })
}

function isUpsideDown({ localities }: Settings, slots: readonly SettingSlot[], [from, to]: readonly string[]): boolean {
  const inForce = (named = '') => {
    const key = named.slice('locality.'.length)
    return localities[key] ?? slots.find((slot) => slot.key === key)?.otherwise
  }
  const [lowest, highest] = [inForce(from), inForce(to)]
  return lowest !== undefined && highest !== undefined && lowest > highest
}
