import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { GivenWord, Opening, Verdict } from '../registrations/confirmation'
import { hasInterview, type Registration, type RegistrationEvent } from '../registrations/registration'
import type { RegistrationContext } from '../registrations/rule'
import { hasSomethingToConfirm } from './issue-link'
import { levelOfOpening } from './level-of-opening'
import { stillDisputed } from './still-disputed'
import { shortcomingsOf } from './what-confirms'
import { assertMaySpeak } from './who-may-speak'

export interface GiveConfirmation extends Command {
  readonly version: number
  readonly verdicts: readonly { readonly item: string; readonly verdict: Verdict; readonly correction?: string }[]
  readonly heardAloud: boolean
  readonly relation: string
  readonly strokes: GivenWord['strokes']
  readonly cannotSign?: boolean
  /** How many words on this version she had seen: of two given at once, the second looks again. */
  readonly words?: number
}

/** The link she came by, and what was seen when it was opened. */
export interface HerLink {
  readonly linkId: string
  readonly opening?: Opening
}

export interface ConfirmationContext extends RegistrationContext {
  /** The items of her record exactly as she is shown it, private ones opened. */
  readonly items: readonly string[]
}

type Known = Exclude<Registration, { state: 'unknown' }>

export type ConfirmationRule = Decide<Registration, GiveConfirmation, RegistrationEvent, ConfirmationContext>

/**
 * The resident's word on one version of her record. Anything wrong makes it a dispute; it never blocks (architecture 2).
 * What does not confirm is kept and shown all the same. A revoked link gives no word, whatever tokens are still about.
 */
export const giveConfirmation =
  (link: HerLink): ConfirmationRule =>
  (registration, command, context) => {
    if (registration.state === 'unknown') throw problem('registration.unknown')
    if (registration.links[link.linkId]?.state !== 'issued') throw problem('access.signInFirst')
    if (!hasInterview(registration) || !hasSomethingToConfirm(registration))
      throw problem('confirmation.nothingToConfirm')
    const { version } = registration.interview
    if (command.version !== version) throw problem('confirmation.otherVersion', { version })
    assertNothingMeanwhile(registration, command)
    assertOnHerRecord(command, context)
    assertMaySpeak(registration, command.relation, context)

    const said = wordOf(command, link, context)
    const stillOpen = stillDisputed(registration, said)
    const word = { ...said, short: shortcomingsOf(registration, said, stillOpen, context) }
    return [eventOf(command, { version, at: context.at, word }, stillOpen)]
  }

/** Of ten words given at once the last would hold without a trace of the others. */
function assertNothingMeanwhile({ confirmation }: Known, { words }: GiveConfirmation): void {
  const given = confirmation.kind === 'none' ? 0 : (confirmation.words ?? 1)
  if (words !== undefined && words !== given) throw problem('confirmation.saidMeanwhile')
}

function assertOnHerRecord({ verdicts }: GiveConfirmation, { items }: ConfirmationContext): void {
  const stranger = verdicts.find(({ item }) => !items.includes(item))
  if (stranger) throw problem('confirmation.unknownItem', { item: stranger.item })
}

function wordOf(
  command: GiveConfirmation,
  { linkId, opening }: HerLink,
  { items, settings }: ConfirmationContext,
): GivenWord {
  const { verdicts, heardAloud, relation, strokes, cannotSign } = command
  return {
    linkId,
    verdicts: Object.fromEntries(verdicts.map(({ item, verdict }) => [item, verdict])),
    identity: 'matched',
    level: levelOfOpening(opening, settings),
    heardAloud,
    relation,
    strokes,
    ...(cannotSign ? { cannotSign } : {}),
    items: items.length,
    ...(opening ? { opening } : {}),
  }
}

interface Said {
  readonly version: number
  readonly at: string
  readonly word: GivenWord
}

function eventOf({ verdicts }: GiveConfirmation, said: Said, stillOpen: readonly string[]): RegistrationEvent {
  const items = verdicts
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ item, correction }) => ({ item, ...(correction === undefined ? {} : { correction }) }))
  if (items.length > 0) return { type: 'confirmation.disputed', ...said, items, stillOpen }
  const confirms = said.word.short?.length === 0
  return confirms ? { type: 'confirmation.given', ...said } : { type: 'confirmation.heard', ...said, stillOpen }
}
