import type { Settings } from '../../../shared/campaigns/settings'
import type { Messages } from '../messages.zh'

/** What 过去一年内 is in this campaign, in words (R82, R83). */
export const pastYearOf = (
  { pastYear, date }: Pick<Messages, 'pastYear' | 'date'>,
  { windowFrom, windowTo }: Pick<Settings, 'windowFrom' | 'windowTo'>,
): string => pastYear(date(windowFrom), date(windowTo))
