import type { Edition } from '../../../../shared/forms/edition'
import type { Messages } from '../../messages.zh'
import { labelOf } from '../../platform/edition'

/** Why the queue puts a registration first, in words: `S54@livelihood` is a soft check that the collector overrode. */
export function doubtText(doubt: string, edition: Edition | undefined, { doubts }: Messages): string {
  const [, item] = doubt.split('@')
  if (item !== undefined) return doubts.overridden(labelOf(edition, item))
  return (doubts.signs as Readonly<Record<string, string>>)[doubt] ?? doubt
}
