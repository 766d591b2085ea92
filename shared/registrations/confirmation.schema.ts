import * as z from 'zod'

export const confirmationKind = z.enum(['none', 'heard', 'confirmed', 'disputed'])
export const confirmationLevel = z.enum(['link', 'matched', 'possession', 'witnessed', 'voice'])

const disputedItem = z.object({ item: z.string(), correction: z.string().optional() })
const said = { version: z.int(), at: z.string() }
const disputed = z.object({ kind: z.literal('disputed'), ...said, items: z.array(disputedItem) })

/** What the collector's phone knows: whether she confirmed, and what she disputes. */
export const phoneConfirmation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('confirmed'), ...said }),
  disputed,
])

const opening = z.object({
  channel: z.enum(['wechat', 'qq', 'message', 'paper', 'screen']),
  issuedByName: z.string().optional(),
  seconds: z.int(),
  network: z.enum(['same', 'other', 'unknown']),
  opener: z.enum(['wechat', 'device', 'unknown']),
})

/** One word: whose it is, how sure we are of that, how she heard it, how much of it she answered. */
export const givenWord = z
  .object({
    at: z.string(),
    level: confirmationLevel,
    relation: z.string(),
    heardAloud: z.boolean(),
    signed: z.enum(['drawn', 'cannotSign', 'none']),
    right: z.int(),
    wrong: z.int(),
    unsaid: z.int(),
    items: z.int().optional(),
    opening: opening.optional(),
    /** Why it does not make the record confirmed. */
    short: z.array(z.enum(['items', 'unsaid', 'level', 'speaker', 'signature', 'dispute'])),
  })
  .meta({ id: 'GivenWord' })

const words = { word: givenWord.optional(), beside: z.array(givenWord), words: z.int() }

/** What the reviewer sees: the word it stands on, and the words of others beside it. */
export const shownConfirmation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('heard'), ...said, ...words }),
  z.object({ kind: z.literal('confirmed'), ...said, ...words }),
  disputed.extend(words),
])

/** The same in one line of a list. */
export const listedWord = givenWord.pick({
  level: true,
  relation: true,
  heardAloud: true,
  signed: true,
  right: true,
  items: true,
})
