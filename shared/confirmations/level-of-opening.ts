import type { Settings } from '../campaigns/settings'
import type { ConfirmationLevel, Opening } from '../registrations/confirmation'

/**
 * How sure a matched word can be at most. A borrowed phone and a private window look like anybody's: where the link was
 * opened beside whoever made it, or by nothing that names itself, her numbers prove no more than the link does.
 */
export const levelOfOpening = (
  opening: Opening | undefined,
  settings: Pick<Settings, 'linkBesideMinutes'>,
): ConfirmationLevel =>
  opening === undefined || opening.opener === 'unknown' || isBesideIssuer(opening, settings) ? 'link' : 'matched'

export const isBesideIssuer = (
  { seconds, network, channel }: Opening,
  { linkBesideMinutes }: Pick<Settings, 'linkBesideMinutes'>,
): boolean => seconds < linkBesideMinutes * 60 && (network !== 'other' || channel === 'screen')
