import { giveConfirmation } from '../../../shared/confirmations/give-confirmation'
import { residentItems } from '../../../shared/confirmations/resident-items'
import { formInput } from '../../../shared/registrations/form-input'
import { hasInterview, type Verdict } from '../../../shared/registrations/registration'
import {
  after,
  commandId,
  context,
  edition,
  inSituation,
  issued,
  outcomeOf,
  person,
  type Situation,
  settings,
  situations,
  strokes,
} from '../registrations/cases'

type Said = readonly { readonly item: string; readonly verdict: Verdict; readonly correction?: string }[]

const right: Said = [{ item: 'family_doctor', verdict: 'right' }]
const saying = (verdicts: Said, { version = 1, linkId = 'link' } = {}) => ({
  linkId,
  command: { commandId, version, verdicts, heardAloud: true, relation: 'self', strokes: strokes() },
})

const outcome = (situation: Situation, { linkId, command }: ReturnType<typeof saying>) =>
  outcomeOf(() => giveConfirmation(linkId)(inSituation(situation, issued), command, context('resident:link')))

const withNormalInterview: readonly Situation[] = [
  ...(['townshipReview', 'townshipReview, disputed', 'returned', 'sectionRelease'] as const),
  ...(['sectionRelease, disputed', 'locked', 'locked, disputed'] as const),
]

it.each(situations.filter((situation) => situation !== 'unknown'))(
  'in %s her word is taken if there is a record of hers',
  (situation) => {
    const isThere = withNormalInterview.includes(situation)
    expect(outcome(situation, saying(right))).toBe(isThere ? 'confirmation.given' : 'confirmation.nothingToConfirm')
    const wrong: Said = [...right, { item: 'edu_level', verdict: 'wrong' }]
    expect(outcome(situation, saying(wrong))).toBe(isThere ? 'confirmation.disputed' : 'confirmation.nothingToConfirm')
  },
)

const refusals: readonly [string, ReturnType<typeof saying>, string][] = [
  ['of a version that is not there yet', saying(right, { version: 2 }), 'confirmation.otherVersion'],
  ['of an item of no edition', saying([{ item: 'nonsense', verdict: 'right' }]), 'confirmation.unknownItem'],
  ['of an item that was not asked', saying([{ item: 'death_date', verdict: 'wrong' }]), 'confirmation.unknownItem'],
  ['of an item that only proves the visit', saying([{ item: 'geo', verdict: 'right' }]), 'confirmation.unknownItem'],
  ['of an inherited key', saying([{ item: 'constructor', verdict: 'right' }]), 'confirmation.unknownItem'],
  ['by a link that was never issued', saying(right, { linkId: 'other' }), 'access.signInFirst'],
]
it.each(refusals)('a word %s is refused', (_, said, expected) => {
  expect(outcome('townshipReview', said)).toBe(expected)
})

it('a word by a link that was revoked is refused, whatever token is still about', () => {
  const revoked = inSituation('townshipReview', issued, { type: 'confirmation.linkRevoked', linkId: 'link' })
  const { linkId, command } = saying(right)
  expect(outcomeOf(() => giveConfirmation(linkId)(revoked, command, context()))).toBe('access.signInFirst')
})

it('what she will not say is no dispute', () => {
  expect(outcome('townshipReview', saying([{ item: 'family_doctor', verdict: 'unsaid' }]))).toBe('confirmation.given')
})

it('a dispute names the items and her corrections, and shows beside the state it does not change', () => {
  const said: Said = [
    { item: 'family_doctor', verdict: 'wrong', correction: '没有签' },
    { item: 'edu_level', verdict: 'wrong' },
    { item: 'marital_status', verdict: 'right' },
  ]
  const before = inSituation('sectionRelease', issued)
  const events = giveConfirmation('link')(before, saying(said).command, context('resident:link'))
  expect(events).toEqual([
    {
      ...{ type: 'confirmation.disputed', version: 1, at: '2026-10-02T03:00:00.000Z' },
      items: [{ item: 'family_doctor', correction: '没有签' }, { item: 'edu_level' }],
      word: {
        ...{ linkId: 'link', identity: 'matched', heardAloud: true, relation: 'self', strokes: strokes() },
        verdicts: { family_doctor: 'wrong', edu_level: 'wrong', marital_status: 'right' },
      },
    },
  ])
  expect(after(before, events)).toMatchObject({
    state: 'sectionRelease',
    confirmation: { kind: 'disputed', version: 1 },
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
    expect(outcome('townshipReview', saying(said))).toBe('confirmation.given')
  })

  it('lets her say it also where names and numbers lie sealed, longer than any answer', () => {
    const kept = inSituation('townshipReview', issued)
    if (!hasInterview(kept)) throw new Error('No interview.')
    const householder = { householder_name: person.name, householder_id: person.certificateNumber.slice(0, 18) }
    const answers = { ...kept.interview.answers, in_institution: 'no', ...householder }
    const shown = residentItems(edition, formInput(registration, { ...kept.interview, answers }, settings))
    const sealed = Object.entries(answers).map(([key, value]) => {
      return [key, edition.itemsByKey.get(key)?.item.private ? 'sealed'.repeat(40) : value]
    })
    const inJournal = { ...kept, interview: { ...kept.interview, answers: Object.fromEntries(sealed) } }
    const { linkId, command } = saying(shown.map(({ item }) => ({ item, verdict: 'right' as const })))

    expect(shown.map(({ item }) => item)).toContain('householder_id')
    expect(outcomeOf(() => giveConfirmation(linkId)(inJournal, command, context('resident:link')))).toBe(
      'confirmation.given',
    )
  })
})
