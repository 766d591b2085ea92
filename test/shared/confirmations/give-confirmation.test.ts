import type { GiveConfirmation } from '../../../shared/confirmations/give-confirmation'
import { giveConfirmation } from '../../../shared/confirmations/give-confirmation'
import { residentItems } from '../../../shared/confirmations/resident-items'
import { formInput } from '../../../shared/registrations/form-input'
import { hasInterview } from '../../../shared/registrations/registration'
import {
  after,
  edition,
  inSituation,
  issued,
  outcomeOf,
  type Situation,
  settings,
  situations,
  strokes,
} from '../registrations/cases'
import { knowing, opening, right, type Said, saying } from './saying'

const outcome = (situation: Situation, { linkId, command }: ReturnType<typeof saying>) =>
  outcomeOf(() => giveConfirmation({ linkId, opening })(inSituation(situation, issued), command, knowing()))

const withNormalInterview: readonly Situation[] = [
  ...(['townshipReview', 'townshipReview, disputed', 'returned', 'sectionRelease'] as const),
  ...(['sectionRelease, disputed', 'locked', 'locked, disputed'] as const),
]

it.each(situations.filter((situation) => situation !== 'unknown'))(
  'in %s her word is taken if there is a record of hers',
  (situation) => {
    const isThere = withNormalInterview.includes(situation)
    expect(outcome(situation, saying(right))).toBe(isThere ? 'confirmation.given' : 'confirmation.nothingToConfirm')
    const wrong: Said = [...right.slice(1), { item: 'family_doctor', verdict: 'wrong' }]
    expect(outcome(situation, saying(wrong))).toBe(isThere ? 'confirmation.disputed' : 'confirmation.nothingToConfirm')
  },
)

const refusals: readonly [string, ReturnType<typeof saying>, string][] = [
  ['of a version that is not there yet', saying(right, { version: 2 }), 'confirmation.otherVersion'],
  ['of an item that is not on her record', saying([{ item: 'geo', verdict: 'right' }]), 'confirmation.unknownItem'],
  ['of an inherited key', saying([{ item: 'constructor', verdict: 'right' }]), 'confirmation.unknownItem'],
  ['by a link that was never issued', saying(right, { linkId: 'other' }), 'access.signInFirst'],
]
it.each(refusals)('a word %s is refused', (_, said, expected) => {
  expect(outcome('townshipReview', said)).toBe(expected)
})

it('a word by a link that was revoked is refused, whatever token is still about', () => {
  const revoked = inSituation('townshipReview', issued, { type: 'confirmation.linkRevoked', linkId: 'link' })
  const { linkId, command } = saying(right)
  expect(outcomeOf(() => giveConfirmation({ linkId })(revoked, command, knowing()))).toBe('access.signInFirst')
})

it('a dispute names the items and her corrections, and shows beside the state it does not change', () => {
  const said: Said = [
    { item: 'family_doctor', verdict: 'wrong', correction: '没有签' },
    { item: 'edu_level', verdict: 'wrong' },
    { item: 'marital_status', verdict: 'right' },
  ]
  const before = inSituation('sectionRelease', issued)
  const events = giveConfirmation({ linkId: 'link', opening })(before, saying(said).command, knowing())
  expect(events).toEqual([
    {
      ...{ type: 'confirmation.disputed', version: 1, at: '2026-10-02T03:00:00.000Z', stillOpen: [] },
      items: [{ item: 'family_doctor', correction: '没有签' }, { item: 'edu_level' }],
      word: {
        ...{ linkId: 'link', identity: 'matched', level: 'matched', heardAloud: true, relation: 'self' },
        ...{ strokes: strokes(), items: 3, opening, short: [] },
        verdicts: { family_doctor: 'wrong', edu_level: 'wrong', marital_status: 'right' },
      },
    },
  ])
  expect(after(before, events)).toMatchObject({
    state: 'sectionRelease',
    confirmation: { kind: 'disputed', version: 1 },
  })
})

describe('what makes a record confirmed', () => {
  const flat = [[[0.5, 0.5, 0] as const, [0.5, 0.5, 90] as const]]
  const said = (changes: Partial<GiveConfirmation>, settingsOf = {}, open: object = opening) => {
    const known = knowing({ settings: { ...settings, ...settingsOf } })
    const command = { ...saying(right).command, ...changes }
    const [event] = giveConfirmation({ linkId: 'link', opening: open as never })(
      inSituation('townshipReview', issued),
      command,
      known,
    )
    return [event?.type, event && 'word' in event ? event.word.short : undefined]
  }
  const given = ['confirmation.given', []]
  const heard = (...short: string[]) => ['confirmation.heard', short]

  it.each([
    ['all of it', {}, {}, given],
    ['one item of three', { verdicts: right.slice(0, 1) }, {}, heard('items')],
    [
      'one item where the county asks for no more',
      { verdicts: right.slice(0, 1) },
      { confirmationNeeds: 'anyItem' },
      given,
    ],
    ['nothing but 不想说', { verdicts: right.map(({ item }) => ({ item, verdict: 'unsaid' })) }, {}, heard('unsaid')],
    ['one 不想说', { verdicts: [...right.slice(1), { item: 'family_doctor', verdict: 'unsaid' }] }, {}, given],
    [
      'one 不想说 where every item must be right',
      { verdicts: [...right.slice(1), { item: 'family_doctor', verdict: 'unsaid' }] },
      { confirmationNeeds: 'everyItemRight' },
      heard('unsaid'),
    ],
    ['no stroke at all', { strokes: [] }, {}, heard('signature')],
    ['the same point twice', { strokes: flat }, {}, heard('signature')],
    ['she who cannot sign and says so', { strokes: [], cannotSign: true }, {}, given],
    [
      'the same where the county wants a name',
      { strokes: [], cannotSign: true },
      { confirmationSignature: 'drawn' },
      heard('signature'),
    ],
    ['her family for her', { relation: 'relative' }, {}, heard('speaker')],
    ['a helper for her', { relation: 'helper' }, {}, heard('speaker')],
    ['her guardian instead of her', { relation: 'guardian' }, {}, heard('speaker')],
  ])('%s', (_, changes, settingsOf, expected) => {
    expect(said(changes as never, settingsOf)).toEqual(expected)
  })

  it('a word opened beside its issuer, where the county wants more', () => {
    const settingsOf = { confirmationLevel: 'matched' }
    expect(said({}, settingsOf)).toEqual(given)
    expect(said({}, settingsOf, { ...opening, seconds: 1, network: 'same' })).toEqual(heard('level'))
  })

  it.each([
    ['on another network, hours later', {}, 'matched'],
    ['on the issuer’s network, at once', { seconds: 20, network: 'same' }, 'link'],
    ['on no known network, at once', { seconds: 20, network: 'unknown' }, 'link'],
    ['from the issuer’s screen, at once, on a borrowed phone', { seconds: 20, channel: 'screen' }, 'link'],
    ['from paper, at once, on another network', { seconds: 20, channel: 'paper' }, 'matched'],
    ['on the issuer’s network, after the ten minutes of the rule', { seconds: 600, network: 'same' }, 'matched'],
    ['by what names neither itself nor its user', { opener: 'unknown' }, 'link'],
  ])('opened %s, her numbers make it %s', (_, changes, level) => {
    const command = saying(right).command
    const link = { linkId: 'link', opening: { ...opening, ...(changes as object) } }
    const [event] = giveConfirmation(link)(inSituation('townshipReview', issued), command, knowing())
    expect(event).toMatchObject({ word: { identity: 'matched', level } })
  })

  it('opened before openings were kept, no more than the link', () => {
    const [event] = giveConfirmation({ linkId: 'link' })(
      inSituation('townshipReview', issued),
      saying(right).command,
      knowing(),
    )
    expect(event).toMatchObject({ word: { level: 'link' } })
  })
})

it('of two words that saw none before, the second is told to look again', () => {
  const first = { ...saying(right).command, words: 0 }
  const before = inSituation('townshipReview', issued)
  const now = after(before, giveConfirmation({ linkId: 'link', opening })(before, first, knowing()))
  const second = () => giveConfirmation({ linkId: 'link', opening })(now, first, knowing())
  expect(outcomeOf(second)).toBe('confirmation.saidMeanwhile')
  expect(outcomeOf(() => giveConfirmation({ linkId: 'link', opening })(now, { ...first, words: 1 }, knowing()))).toBe(
    'confirmation.given',
  )
})

it('words of former years keep their meaning: a level is what was checked, and a confirmation ends all disputes', () => {
  const word = {
    linkId: 'old',
    verdicts: {},
    identity: 'link',
    heardAloud: false,
    relation: 'self',
    strokes: [],
  } as const
  const at = '2026-10-03T01:00:00.000Z'
  expect(inSituation('townshipReview, disputed', { type: 'confirmation.given', version: 1, at, word })).toMatchObject({
    confirmation: { kind: 'confirmed', word: { level: 'link', signed: 'none' } },
  })
})

describe('her record in plain words', () => {
  const registration = inSituation('townshipReview')
  if (!hasInterview(registration)) throw new Error('No interview.')
  const { interview } = registration
  const items = residentItems(edition, formInput(registration, interview, settings))

  it('is every answered item that has a sentence, in the order of the form, each once', () => {
    const order = edition.items.map(({ item }) => item.key)
    const keys = items.map(({ item }) => item)
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
    const answered = Object.keys(interview.answers).filter(
      (key) => edition.itemsByKey.get(key)?.item.plain !== undefined,
    )
    expect(keys).toEqual(expect.arrayContaining(answered))
    for (const { sentence } of items) expect(sentence).toMatch(/\p{Script=Han}/u)
  })

  it('leaves out what is blank and what only proves the visit', () => {
    const blank = { ...interview, answers: { ...interview.answers, contact_name: '' } }
    const keys = residentItems(edition, formInput(registration, blank, settings)).map(({ item }) => item)
    expect(keys).not.toContain('contact_name')
    for (const proof of ['geo', 'photo_home', 'sign_person', 'readback_done', 'note']) expect(keys).not.toContain(proof)
  })

  it('lets her say something of every item it shows', () => {
    const said = items.map(({ item }) => ({ item, verdict: 'right' as const }))
    const known = knowing({ items: items.map(({ item }) => item) })
    const give = () =>
      giveConfirmation({ linkId: 'link', opening })(inSituation('townshipReview', issued), saying(said).command, known)
    expect(outcomeOf(give)).toBe('confirmation.given')
  })
})
