import { hasInk } from './ink'
import type { Stroke } from './interview'

export type Verdict = 'right' | 'wrong' | 'unsaid'

/**
 * How sure we are that it was the person herself, and how high that stands (architecture 6). L0 `link`: somebody opened her
 * link. L1 `matched`: somebody who also knew her numbers. L2 `possession`: with her own telephone. L3 `witnessed`: a second
 * official saw her. `voice`: heard on the telephone, no surer than what she knows.
 */
const rankOf = { link: 0, matched: 1, voice: 1, possession: 2, witnessed: 3 } as const

export type ConfirmationLevel = keyof typeof rankOf

export const confirmationLevels = Object.keys(rankOf) as readonly ConfirmationLevel[]

export const isAtLeast = (level: ConfirmationLevel, least: ConfirmationLevel): boolean => rankOf[level] >= rankOf[least]
export const isAbove = (level: ConfirmationLevel, other: ConfirmationLevel): boolean => rankOf[level] > rankOf[other]

export type LinkChannel = 'wechat' | 'qq' | 'message' | 'paper' | 'screen'

/** What the server saw of the first opening of a link. It proves nothing by itself; a reviewer weighs it. */
export interface Opening {
  readonly channel: LinkChannel
  /** Who made the link. */
  readonly issuedBy: string
  /** From making the link to opening it. */
  readonly seconds: number
  /** Did both come from one network? Unknown where an address was not told. */
  readonly network: 'same' | 'other' | 'unknown'
  /** A WeChat user, an app or browser that names its device, or nothing to know it by. */
  readonly opener: 'wechat' | 'device' | 'unknown'
}

/** Why a word is kept and shown but does not make the record confirmed. */
export type Shortcoming = 'items' | 'unsaid' | 'level' | 'speaker' | 'signature' | 'dispute'

/** What the resident said, how sure we are that it was she, and how she heard it. */
export interface GivenWord {
  readonly linkId: string
  readonly verdicts: Readonly<Record<string, Verdict>>
  /** What was checked: the link alone, or her numbers too. */
  readonly identity: 'link' | 'matched'
  /** What it is worth, after looking at the opening; before levels had names, what was checked. */
  readonly level?: ConfirmationLevel
  readonly heardAloud: boolean
  /** Whose word it is. */
  readonly relation: string
  readonly strokes: readonly Stroke[]
  /** She said that she cannot sign. */
  readonly cannotSign?: boolean
  /** How many items her record had. */
  readonly items?: number
  readonly opening?: Opening
  readonly short?: readonly Shortcoming[]
}

export interface DisputedItem {
  readonly item: string
  readonly correction?: string
}

/** A dispute that has not ended, with whose word it was: only the same or a surer one takes it back. */
export interface OpenDispute extends DisputedItem {
  readonly at?: string
  readonly linkId?: string
  readonly level?: ConfirmationLevel
  readonly relation?: string
}

/** One word as it is shown beside the record. */
export interface KeptWord {
  readonly at: string
  readonly linkId: string
  readonly level: ConfirmationLevel
  readonly relation: string
  readonly heardAloud: boolean
  readonly signed: 'drawn' | 'cannotSign' | 'none'
  readonly right: number
  readonly wrong: number
  readonly unsaid: number
  /** Of how many items; unknown of words given before that was kept. */
  readonly items?: number
  readonly opening?: Opening
  readonly short: readonly Shortcoming[]
}

interface Said {
  readonly version: number
  readonly at: string
  /** The word that this stands on. Absent on the phone, which needs only the kind. */
  readonly word?: KeptWord
  /** The latest words of others on this version: they stand beside it, never instead. */
  readonly beside?: readonly KeptWord[]
  /** How many words were given on this version in all. */
  readonly words?: number
}

/** The word on one version of the record: a second key that never blocks and always shows. `heard`: said, not confirmed. */
export type Confirmation =
  | { readonly kind: 'none' }
  | (Said & { readonly kind: 'heard' | 'confirmed' })
  | (Said & { readonly kind: 'disputed'; readonly items: readonly OpenDispute[] })

interface WordEvent {
  readonly version: number
  readonly at: string
  readonly word: GivenWord
}

export type ConfirmationEvent =
  | (WordEvent & { readonly type: 'confirmation.given' })
  /** `stillOpen`: items disputed before that this word does not take back. */
  | (WordEvent & { readonly type: 'confirmation.heard'; readonly stillOpen: readonly string[] })
  | (WordEvent & {
      readonly type: 'confirmation.disputed'
      readonly items: readonly DisputedItem[]
      /** Absent before disputes ended item by item: then none had ended. */
      readonly stillOpen?: readonly string[]
    })

export const levelOf = ({ level, identity }: Pick<GivenWord, 'level' | 'identity'>): ConfirmationLevel =>
  level ?? identity

/** How a word changes what stands; a new version of the interview begins again at none. */
export function confirmationAfter(before: Confirmation, event: ConfirmationEvent): Confirmation {
  const { version, at } = event
  const word = keptWord(event)
  const words = (before.kind === 'none' ? 0 : (before.words ?? 1)) + 1
  const now = { version, at, word, beside: besides(before.kind === 'none' ? [] : [before.word], before, word), words }
  if (event.type === 'confirmation.given') return { ...now, kind: 'confirmed' }

  const open = before.kind === 'disputed' ? before.items : []
  const { stillOpen } = event
  const still = stillOpen ? open.filter(({ item }) => stillOpen.includes(item)) : open
  if (event.type === 'confirmation.disputed') return { ...now, kind: 'disputed', items: [...still, ...raised(event)] }
  return stillStanding(before, still, word, words) ?? { ...now, kind: 'heard' }
}

/** A word that does not confirm leaves standing what stands: a confirmation, and the disputes it does not take back. */
function stillStanding(before: Confirmation, still: readonly OpenDispute[], word: KeptWord, words: number) {
  if (before.kind === 'none' || before.kind === 'heard') return undefined
  const now = { ...before, words, beside: [...besides([], before, word), word] }
  if (now.kind === 'confirmed') return now
  return still.length > 0 ? { ...now, items: still } : undefined
}

/** The latest word of each of the others. */
const besides = (more: readonly (KeptWord | undefined)[], before: Confirmation, { relation }: KeptWord) =>
  [...(before.kind === 'none' ? [] : (before.beside ?? [])), ...more].filter(
    (other): other is KeptWord => other !== undefined && other.relation !== relation,
  )

const raised = ({ items, at, word }: Extract<ConfirmationEvent, { type: 'confirmation.disputed' }>) =>
  items.map((item): OpenDispute => {
    return { ...item, at, linkId: word.linkId, level: levelOf(word), relation: word.relation }
  })

function keptWord({ at, word }: WordEvent): KeptWord {
  const { linkId, relation, heardAloud, items, opening, short = [], verdicts } = word
  const count = (verdict: Verdict) => Object.values(verdicts).filter((said) => said === verdict).length
  return {
    ...{ at, linkId, level: levelOf(word), relation, heardAloud, signed: signedHow(word), short },
    ...{ right: count('right'), wrong: count('wrong'), unsaid: count('unsaid') },
    ...(items === undefined ? {} : { items }),
    ...(opening ? { opening } : {}),
  }
}

export function signedHow({ strokes, cannotSign }: Pick<GivenWord, 'strokes' | 'cannotSign'>): KeptWord['signed'] {
  if (hasInk(strokes)) return 'drawn'
  return cannotSign ? 'cannotSign' : 'none'
}
