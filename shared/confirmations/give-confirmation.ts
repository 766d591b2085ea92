import type { CompiledEdition } from '../forms/edition'
import type { Command } from '../journal/stream'
import { problem } from '../problems'
import type { Interview } from '../registrations/interview'
import { statusOf } from '../registrations/interview'
import { type GivenWord, hasInterview, type Verdict } from '../registrations/registration'
import type { RegistrationContext, RegistrationRule } from '../registrations/rule'

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
    assertOnHerRecord(command, registration.interview, context.editionOf(registration.interview.edition))

    const said = { version, at: context.at, word: wordOf(command, linkId) }
    const wrong = command.verdicts.filter(({ verdict }) => verdict === 'wrong')
    if (wrong.length === 0) return [{ type: 'confirmation.given', ...said }]
    const items = wrong.map(({ item, correction }) => ({ item, ...(correction === undefined ? {} : { correction }) }))
    return [{ type: 'confirmation.disputed', ...said, items }]
  }

export type ConfirmationContext = RegistrationContext

/**
 * Names and numbers among the answers are sealed here, so what was asked cannot be worked out again; what was answered
 * can be told. Both are the same: only answers of asked items are submitted.
 */
function assertOnHerRecord(
  { verdicts }: GiveConfirmation,
  { answers }: Interview,
  edition: CompiledEdition | undefined,
): void {
  const answered = new Set(Object.keys(answers))
  const isOnRecord = (key: string) => {
    const item = edition?.itemsByKey.get(key)?.item
    return item?.plain !== undefined && (item.given === true || answered.has(key))
  }
  const stranger = verdicts.find(({ item }) => !isOnRecord(item))
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
