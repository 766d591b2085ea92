import { evaluate } from '../../../shared/forms/evaluate'
import { formInput } from '../../../shared/registrations/form-input'
import { lockRegistration } from '../../../shared/registrations/lock-registration'
import { reconfirmRegistration } from '../../../shared/registrations/reconfirm-registration'
import { groupsToReconfirm, isOpenForInterview, reconfirmationOf } from '../../../shared/registrations/reconfirmation'
import {
  hasInterview,
  type Registration,
  type RegistrationEvent,
  versionOf,
} from '../../../shared/registrations/registration'
import { submitInterview } from '../../../shared/registrations/submit-interview'
import { after, aSitting, commandId, context, edition, outcomeOf, rosteredEvent, settings, submitted } from './cases'

const early = aSitting(1, '2026-09-20T02:00:00.000Z')
const approved: RegistrationEvent = { type: 'registration.approved', by: 'reviewer' }
const registrationAfter = (...events: readonly RegistrationEvent[]): Registration =>
  after({ state: 'unknown' }, [rosteredEvent, ...events])
const reviewed = registrationAfter(submitted(1, early))
const released = registrationAfter(submitted(1, early), approved)

const eve = '2026-09-29T15:59:59.000Z'
const referenceDay = '2026-09-29T16:00:00.000Z'
const later = '2026-10-03T02:00:00.000Z'
const off = { ...settings, reconfirmation: 'off' } as const

const askedGroups = (registration: Registration) =>
  hasInterview(registration)
    ? groupsToReconfirm(edition, formInput(registration, registration.interview, settings)).map(
        ({ group }) => group.key,
      )
    : []

interface Word {
  readonly groups?: readonly string[]
  readonly version?: number
  readonly confirmedAt?: string
}

const reconfirm = (registration: Registration, at: string, word: Word = {}, changes = {}) =>
  reconfirmRegistration(
    registration,
    {
      ...{ commandId, version: 1, groups: askedGroups(registration), method: 'phone', confirmedAt: at },
      ...word,
    },
    context('collector', { at, ...changes }),
  )
const outcome = (...of: Parameters<typeof reconfirm>) => outcomeOf(() => reconfirm(...of))
const lock = (registration: Registration, changes = {}) =>
  outcomeOf(() =>
    lockRegistration(
      registration,
      { commandId, version: versionOf(registration) },
      context('county', { at: later, ...changes }),
    ),
  )

describe('what was collected before the reference date', () => {
  it.each([
    ['is planned on its eve in Beijing', eve, 'planned'],
    ['is due from its first minute', referenceDay, 'due'],
    ['stays due afterwards', later, 'due'],
  ] as const)('%s', (_, at, standing) => {
    for (const registration of [reviewed, released])
      expect(reconfirmationOf(registration, { settings, at })).toBe(standing)
  })

  it('is not asked for where the county says so, before a visit, after a return, or for who could not be registered', () => {
    expect(reconfirmationOf(released, { settings: off, at: later })).toBeUndefined()
    expect(reconfirmationOf(registrationAfter(), { settings, at: later })).toBeUndefined()
    const returned = { type: 'registration.returned', items: [{ item: 'whole', reason: '请核实' }] } as const
    expect(reconfirmationOf(after(released, [returned]), { settings, at: later })).toBeUndefined()
    const dead = { ...early, answers: { ...early.answers, status_code: 'dead' } }
    expect(reconfirmationOf(registrationAfter(submitted(1, dead)), { settings, at: later })).toBeUndefined()
  })

  it.each([
    ['2026-09-29T15:30:00.000Z', undefined],
    ['2026-09-29T15:00:00.000Z', 'due'],
  ] as const)('is measured by the end of the visit in Beijing: begun at %s it is %s', (startedAt, standing) => {
    const { paradata, ...sitting } = aSitting(1, startedAt)
    const endedAt = startedAt.replace(
      /T(\d\d):(\d\d)/,
      (_, hour, minute) => `T${minute === '30' ? '16:05' : `${hour}:40`}`,
    )
    const visited = registrationAfter(submitted(1, { ...sitting, paradata: { ...paradata, endedAt } }))
    expect(reconfirmationOf(visited, { settings, at: later })).toBe(standing)
  })

  it('may be visited again while it is due, and not before', () => {
    for (const registration of [reviewed, released]) {
      expect(isOpenForInterview(registration, { settings, at: eve })).toBe(false)
      expect(isOpenForInterview(registration, { settings, at: later })).toBe(true)
      expect(isOpenForInterview(registration, { settings: off, at: later })).toBe(false)
    }
  })
})

describe('confirming again', () => {
  it('is refused before the reference date, by the server’s day and by the phone’s', () => {
    expect(outcome(released, eve)).toBe('reconfirmation.tooEarly')
    expect(outcome(released, later, { confirmedAt: eve })).toBe('reconfirmation.tooEarly')
  })

  it('is refused of another version, of what needs none, and of what is locked', () => {
    expect(outcome(released, later, { version: 2 })).toBe('confirmation.otherVersion')
    expect(outcome(registrationAfter(submitted()), later)).toBe('reconfirmation.notDue')
    expect(outcome(released, later, {}, { settings: off })).toBe('reconfirmation.notDue')
    expect(outcome(registrationAfter(), later)).toBe('reconfirmation.notDue')
    expect(outcome({ state: 'unknown' }, later)).toBe('registration.unknown')
    expect(outcome(after(released, [{ type: 'registration.locked' }]), later)).toBe('registration.locked')
  })

  it('takes every group that the person was asked, and names those left out', () => {
    const groups = askedGroups(released)
    expect(groups).toContain('medical')
    expect(groups).not.toContain('status')
    for (const group of groups) {
      const rest = groups.filter((one) => one !== group)
      expect(() => reconfirm(released, later, { groups: rest })).toThrow(
        expect.objectContaining({ code: 'reconfirmation.groupsMissing', details: { groups: [group] } }),
      )
    }
  })

  it('is remembered with its version, day, collector and way, and is done once', () => {
    const events = reconfirm(released, later, { confirmedAt: referenceDay })
    expect(events).toEqual([
      { type: 'registration.reconfirmed', version: 1, at: referenceDay, by: 'collector', method: 'phone' },
    ])
    const done = after(released, events)
    expect(done.state).toBe('sectionRelease')
    expect(reconfirmationOf(done, { settings, at: later })).toBe('done')
    expect(isOpenForInterview(done, { settings, at: later })).toBe(false)
    expect(outcome(done, later)).toBe('reconfirmation.notDue')
  })

  it('in the township’s queue outlives the approval', () => {
    const done = after(reviewed, [...reconfirm(reviewed, later), approved])
    expect(reconfirmationOf(done, { settings, at: later })).toBe('done')
    expect(lock(done)).toBe('registration.locked')
  })
})

describe('a lock', () => {
  it('waits for the second confirmation, also before the reference date', () => {
    expect(lock(released)).toBe('registration.reconfirmationDue')
    expect(lock(released, { at: eve })).toBe('registration.reconfirmationDue')
    const { findings } = evaluate(edition, formInput(released, early, settings, later))
    expect(findings.filter(({ stage }) => stage === 'locking')).toMatchObject([
      { item: 'reconfirmed_at', check: 'H35' },
    ])
  })

  it('follows it, and asks for none where the county asks nobody or the visit was late enough', () => {
    expect(lock(after(released, reconfirm(released, later)))).toBe('registration.locked')
    expect(lock(released, { settings: off })).toBe('registration.locked')
    expect(lock(registrationAfter(submitted(), approved))).toBe('registration.locked')
  })

  it('does not take what stands sealed in the journal for a mistake', () => {
    const done = after(released, reconfirm(released, later))
    if (!hasInterview(done)) throw new Error('Nothing is submitted.')
    const sealed = { ...done.interview.answers, phone_mobile: 'v1.sealed.text', householder_id: 'v1.sealed.text' }
    expect(lock({ ...done, interview: { ...done.interview, answers: sealed } } as Registration)).toBe(
      'registration.locked',
    )
  })
})

describe('a new version while it is due', () => {
  const submit = (registration: Registration, at: string) =>
    submitInterview(registration, { commandId, baseVersion: 1, interview: aSitting(2) }, context('collector', { at }))

  it('is taken, is reviewed like any other, and needs no second confirmation', () => {
    const now = after(released, submit(released, later))
    expect(now).toMatchObject({ state: 'townshipReview', interview: { version: 2 } })
    expect(reconfirmationOf(now, { settings, at: later })).toBeUndefined()
    expect(lock(after(now, [approved]))).toBe('registration.locked')
  })

  it('is set aside before the reference date, as ever', () => {
    expect(outcomeOf(() => submit(released, eve))).toBe('interview.setAside underReview')
  })

  it('puts an end to the word on the old one', () => {
    const done = after(released, reconfirm(released, later))
    const again = after(done, [submitted(2, { ...early })])
    expect(reconfirmationOf(again, { settings, at: later })).toBe('due')
  })
})
