import { rostered } from '../../../console/cli/demonstration/roster'
import type { Settings } from '../../../shared/campaigns/settings'
import { openSession } from '../../../shared/forms/session'
import { formInput } from '../../../shared/registrations/form-input'
import type { SubmittedInterview } from '../../../shared/registrations/interview'
import { submitInterview } from '../../../shared/registrations/submit-interview'
import {
  aSitting,
  aStatusSitting,
  commandId,
  context,
  edition,
  inSituation,
  outcomeOf,
  person,
  settings,
  withAnswers,
  withReasons,
} from './cases'

const sent = (interview: SubmittedInterview, changes: Partial<Settings> = {}): string =>
  outcomeOf(() =>
    submitInterview(
      inSituation('rostered'),
      { commandId, baseVersion: 0, interview },
      context('collector', { settings: { ...settings, ...changes } }),
    ),
  )

/** With so many of the two collectors' pens. */
const pens = (count: number, sitting: SubmittedInterview): SubmittedInterview => ({
  ...sitting,
  signatures: { ...sitting.signatures, collectors: sitting.signatures.collectors.slice(0, count) },
})

const spoken = { kind: 'spoken', agreedAt: '2026-10-02T01:20:00.000Z' } as const
/** The person signs where she is met, and agrees aloud where she is not. */
const signsThere = ['home', 'met', 'window']

const held = (method: string): SubmittedInterview => {
  const sitting = withAnswers(aSitting(), { survey_method: method })
  const signatures = signsThere.includes(method) ? sitting.signatures : { ...sitting.signatures, person: spoken }
  return withReasons({ ...sitting, signatures, photos: method === 'home' ? sitting.photos : [] })
}

const everyWay = { allowsNetwork: true, allowsSelfReport: true } as const

describe('how many collectors sign', () => {
  it.each([
    ['home', 'pensAtHome'],
    ['met', 'pensMet'],
    ['phone', 'pensByPhone'],
    ['window', 'pensAtWindow'],
    ['network', 'pensByNetwork'],
    ['self', 'pensSelfReported'],
  ] as const)('is one by itself and two where the campaign says so, by its own setting: %s', (method, key) => {
    expect(sent(pens(1, held(method)), everyWay)).toBe('interview.submitted')
    expect(sent(pens(1, held(method)), { ...everyWay, [key]: 2 })).toBe('interview.unsigned')
    expect(sent(pens(2, held(method)), { ...everyWay, [key]: 2 })).toBe('interview.submitted')
  })

  it('counts different collectors, and only who wrote something', () => {
    const two = { pensAtHome: 2 } as const
    const [first, other] = held('home').signatures.collectors
    if (!first || !other) throw new Error('Two collectors sign a sitting.')
    const touched = { ...other, strokes: [[[0.5, 0.5, 0] as const, [0.5, 0.5, 8] as const]] }
    for (const collectors of [
      [first, first],
      [first, touched],
      [other, touched],
    ]) {
      const sitting = held('home')
      expect(sent({ ...sitting, signatures: { ...sitting.signatures, collectors } }, two)).toBe('interview.unsigned')
    }
  })

  it('has a setting of its own for who could not be registered', () => {
    expect(sent(pens(1, aStatusSitting('dead')))).toBe('interview.submitted + status.claimed')
    expect(sent(pens(1, aStatusSitting('dead')), { pensOfClaim: 2 })).toBe('interview.unsigned')
  })

  it('is never none, and two from an older phone are as good', () => {
    expect(sent(pens(0, held('home')))).toBe('interview.unsigned')
    expect(sent(pens(2, held('home')))).toBe('interview.submitted')
  })
})

describe('the way an interview is held', () => {
  it('is refused where the campaign does not have it', () => {
    for (const method of ['network', 'self']) expect(sent(held(method))).toBe('interview.hasErrors')
    expect(sent(held('met'), { allowsMet: false })).toBe('interview.hasErrors')
    expect(sent(held('phone'), { allowsPhone: false })).toBe('interview.hasErrors')
    expect(sent(held('window'), { allowsWindow: false })).toBe('interview.hasErrors')
  })

  it('is never that another system supplied it, whatever the campaign allows', () => {
    expect(sent(held('system'), everyWay)).toBe('interview.hasErrors')
  })

  it('is offered only as the campaign has it, and an answer from before is named', () => {
    const offered = (changes: Partial<Settings>) =>
      openSession(edition, formInput(rostered(person), aSitting(), { ...settings, ...changes }))
        .optionsOf('survey_method')
        .map(({ key }) => key)
    expect(offered({})).toEqual(['home', 'met', 'phone', 'window'])
    expect(offered({ ...everyWay, allowsPhone: false })).toEqual(['home', 'met', 'window', 'network', 'self'])

    const session = openSession(edition, formInput(rostered(person), held('system'), settings))
    expect(session.findingsOf('survey_method')).toContainEqual(
      expect.objectContaining({ check: 'withheld', kind: 'hard', says: expect.stringContaining('系统归集') }),
    )
    session.set('survey_method', 'home')
    expect(session.findingsOf('survey_method').map(({ check }) => check)).not.toContain('withheld')
  })
})
