import type { Command } from '../journal/stream'
import { problem } from '../problems'
import { formInput } from '../registrations/form-input'
import { type GivenWord, hasInterview, type Verdict } from '../registrations/registration'
import type { RegistrationContext, RegistrationRule } from '../registrations/rule'
import { statusOf } from '../registrations/submit-interview'
import { residentItems } from './resident-items'

export interface GiveConfirmation extends Command {
  readonly version: number
  readonly verdicts: readonly { readonly item: string; readonly verdict: Verdict; readonly correction?: string }[]
  readonly heardAloud: boolean
  readonly relation: string
  readonly strokes: GivenWord['strokes']
}

/**
 * The resident's word on one version of her record. Anything wrong makes it a dispute; it never blocks (architecture 2).
 * A link revoked in the journal gives no word any more, whatever tokens are still about.
 */
export const giveConfirmation =
  (linkId: string): RegistrationRule<GiveConfirmation> =>
  (registration, command, context) => {
    if (registration.state !== 'unknown' && registration.links[linkId] !== 'issued') throw problem('access.signInFirst')
    if (!hasInterview(registration) || statusOf(registration.interview) !== 'normal')
      throw problem('confirmation.nothingToConfirm')
    const { version } = registration.interview
    if (command.version !== version) throw problem('confirmation.otherVersion', { version })
    assertOnHerRecord(
      command,
      residentItems(context.edition, formInput(registration, registration.interview, context.settings)),
    )

    const said = { version, at: context.at, word: wordOf(command, linkId) }
    const wrong = command.verdicts.filter(({ verdict }) => verdict === 'wrong')
    if (wrong.length === 0) return [{ type: 'confirmation.given', ...said }]
    const items = wrong.map(({ item, correction }) => ({ item, ...(correction === undefined ? {} : { correction }) }))
    return [{ type: 'confirmation.disputed', ...said, items }]
  }

export type ConfirmationContext = RegistrationContext

function assertOnHerRecord({ verdicts }: GiveConfirmation, items: readonly { readonly item: string }[]): void {
  const known = new Set(items.map(({ item }) => item))
  const stranger = verdicts.find(({ item }) => !known.has(item))
  if (stranger) throw problem('confirmation.unknownItem', { item: stranger.item })
}

const wordOf = ({ verdicts, heardAloud, relation, strokes }: GiveConfirmation, linkId: string): GivenWord => ({
  linkId,
  verdicts: Object.fromEntries(verdicts.map(({ item, verdict }) => [item, verdict])),
  identity: 'matched',
  heardAloud,
  relation,
  strokes,
})
