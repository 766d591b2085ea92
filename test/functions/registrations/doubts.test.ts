import { doubtsOf } from '../../../functions/registrations/doubts'
import type { Settings } from '../../../shared/campaigns/settings'
import { fold } from '../../../shared/journal/stream'
import type { SubmittedInterview } from '../../../shared/registrations/interview'
import type { Looks } from '../../../shared/registrations/looks'
import { registrationKind } from '../../../shared/registrations/registration'
import { submitInterview } from '../../../shared/registrations/submit-interview'
import {
  arrived,
  aSitting,
  aStatusSitting,
  commandId,
  context,
  rosteredEvent,
  settings,
  submitted,
} from '../../shared/registrations/cases'

/** Began at 01:00, was received at 02:00. */
function doubts(
  change: (sitting: SubmittedInterview) => SubmittedInterview,
  { photoIsThere = true, ...changes }: Partial<Settings> & { readonly photoIsThere?: boolean } = {},
) {
  const events = [rosteredEvent, submitted(1, change(aSitting())), ...(photoIsThere ? [arrived] : [])]
  const registration = fold(registrationKind, [{ events }])
  if (registration.state === 'unknown') throw new Error('Not rostered.')
  return doubtsOf(registration, { ...settings, ...changes })
}

const told = (paradata: Partial<SubmittedInterview['paradata']>) => (sitting: SubmittedInterview) => ({
  ...sitting,
  paradata: { ...sitting.paradata, ...paradata },
})
const takenAt = (at: string) => (sitting: SubmittedInterview) => ({
  ...sitting,
  photos: sitting.photos.map((photo) => ({ ...photo, takenAt: at })),
})

describe('what a reviewer is told to look at twice', () => {
  it('is nothing about the times of a visit that went its way, nor about a photo that is there', () => {
    for (const doubt of ['clock', 'photoTime', 'photoAwaited', 'photoRefused'])
      expect(doubts((sitting) => sitting)).not.toContain(doubt)
  })

  it.each([
    ['a read-back of another year', { readBackAt: '2029-10-02T01:20:00.000Z' }],
    ['a read-back before the start', { readBackAt: '2026-10-02T00:40:00.000Z' }],
    ['an end before the read-back', { readBackAt: '2026-10-02T01:30:00.000Z', endedAt: '2026-10-02T01:10:00.000Z' }],
    ['an end that the server’s clock has not seen', { endedAt: '2026-10-02T02:11:00.000Z' }],
    ['a start in the future', { startedAt: '2050-01-01T00:00:00.000Z' }],
  ])('are times that cannot be: %s', (_, paradata) => {
    expect(doubts(told(paradata))).toContain('clock')
  })

  it('is not a clock some minutes fast', () => {
    expect(doubts(told({ endedAt: '2026-10-02T02:09:00.000Z' }))).not.toContain('clock')
  })

  it.each(['1950-01-01T00:00:00.000Z', '2050-01-01T00:00:00.000Z', '2026-10-02T00:49:00.000Z'])(
    'is a photo of another time: %s',
    (at) => expect(doubts(takenAt(at))).toContain('photoTime'),
  )

  it('is a photo that has not arrived', () => {
    expect(doubts((sitting) => sitting, { photoIsThere: false })).toContain('photoAwaited')
  })

  it('is a visit shorter than the county’s own rule, five minutes by itself', () => {
    const lasting = (minutes: number) =>
      told({ readBackAt: `2026-10-02T01:0${minutes}:00.000Z`, endedAt: `2026-10-02T01:0${minutes}:00.000Z` })
    expect(doubts(lasting(4))).toContain('haste')
    expect(doubts(lasting(5))).not.toContain('haste')
    const stricter = { localities: { visit_minutes_least: 8 } }
    expect(doubts(lasting(7), stricter)).toContain('haste')
    expect(doubts(lasting(8), stricter)).not.toContain('haste')
    expect(doubts(lasting(4), { localities: { visit_minutes_least: 3 } })).not.toContain('haste')
  })

  const read = (from: string, at: string) => told({ readBackFrom: from, readBackAt: at })
  const begun = '2026-10-02T01:20:00.000Z'

  it('is a read-back shorter than the campaign’s setting', () => {
    expect(doubts(read(begun, begun))).toContain('readBackShort')
    expect(doubts(read(begun, '2026-10-02T01:20:29.999Z'))).toContain('readBackShort')
    expect(doubts(read(begun, '2026-10-02T01:20:30.000Z'))).not.toContain('readBackShort')
    expect(doubts(read(begun, '2026-10-02T01:20:30.000Z'), { readBackSeconds: 31 })).toContain('readBackShort')
    expect(doubts(read(begun, begun), { readBackSeconds: 0 })).not.toContain('readBackShort')
  })

  it('is a read-back right at the start, by an older phone that does not tell when it began', () => {
    const start = '2026-10-02T01:00:00.000Z'
    expect(doubts(told({ readBackAt: start }))).toContain('readBackShort')
    expect(doubts(told({ readBackAt: '2026-10-02T01:10:00.000Z' }))).not.toContain('readBackShort')
  })

  it('is no read-back of who could not be registered: nothing is read to anybody', () => {
    const { startedAt } = aStatusSitting('dead').paradata
    expect(doubts(() => told({ readBackAt: startedAt })(aStatusSitting('dead')))).not.toContain('readBackShort')
  })

  it('are a reading that began before the visit, and one that ended before it began', () => {
    expect(doubts(read('2026-10-02T00:40:00.000Z', '2026-10-02T01:20:00.000Z'))).toContain('clock')
    expect(doubts(read('2026-10-02T01:40:00.000Z', '2026-10-02T01:20:00.000Z'))).toContain('clock')
  })

  const at = (latitude: number, longitude: number, accuracyMetres: number) => (sitting: SubmittedInterview) => ({
    ...sitting,
    position: { kind: 'fix' as const, latitude, longitude, accuracyMetres },
  })

  it('is a position that no home has, or one less exact than a village is wide', () => {
    expect(doubts(at(28.2, 112.9, 20))).not.toContain('position')
    expect(doubts(at(0, 0, 20))).toContain('position')
    expect(doubts(at(28.2, 112.9, 99_999))).toContain('position')
    expect(doubts(at(28.2, 112.9, 2000))).not.toContain('position')
    expect(doubts(at(28.2, 112.9, 2000), { localities: { village_distance_km: 1 } })).toContain('position')
  })

  it('is not that there is no position, whether or not an older phone says why', () => {
    expect(doubts((sitting) => sitting)).not.toContain('position')
    expect(doubts((sitting) => ({ ...sitting, position: { kind: 'none', reason: '室内没有信号' } }))).not.toContain(
      'position',
    )
  })

  /** Born long before; last year's form said `lastYear`. */
  const died = (deathDate: string, lastYear?: Record<string, string>) => {
    const sitting = aStatusSitting('dead')
    const rostered = lastYear ? { ...rosteredEvent, prior: lastYear } : rosteredEvent
    const dead = { ...sitting, answers: { ...sitting.answers, death_date: deathDate } }
    const registration = fold(registrationKind, [{ events: [rostered, submitted(1, dead)] }])
    if (registration.state === 'unknown') throw new Error('Not rostered.')
    return doubtsOf(registration, settings)
  }

  it('is a death before birth', () => {
    expect(died('1890-01-01')).toContain('deathDate')
    expect(died(rosteredEvent.facts.birthDate)).not.toContain('deathDate')
  })

  it('is a death before last year’s interview, of who was registered then', () => {
    const normal = { status_code: 'normal' }
    expect(died('2025-09-19', normal)).toContain('deathDate')
    expect(died('2025-09-20', normal)).not.toContain('deathDate')
    expect(died('2025-11-01', { ...normal, fill_date: '2025-11-02' })).toContain('deathDate')
    expect(died('2025-09-19', { status_code: 'dead' })).not.toContain('deathDate')
    expect(died('2025-09-19')).not.toContain('deathDate')
  })

  it('is a photo in which nothing can be made out, and none of those that came before this was measured', () => {
    const seen = (looks?: Looks) => {
      const photo = looks ? { ...arrived, looks } : arrived
      const registration = fold(registrationKind, [{ events: [rosteredEvent, photo, submitted()] }])
      if (registration.state === 'unknown') throw new Error('Not rostered.')
      return doubtsOf(registration, settings)
    }
    expect(seen({ neighbours: 0.02, spread: 20 })).toContain('photoShowsNothing')
    expect(seen({ neighbours: 0.9, spread: 1 })).toContain('photoShowsNothing')
    expect(seen({ neighbours: 0.7, spread: 20 })).not.toContain('photoShowsNothing')
    expect(seen()).not.toContain('photoShowsNothing')
  })

  it('is a colleague’s pen whose account was no longer of the team when the work arrived, however early the visit is told', () => {
    const interviewOf = (leftAt: string) => {
      const signerAt = (staffId: string, at: string) =>
        staffId === 'second' && at >= leftAt ? undefined : { name: staffId, hasVillage: true }
      const command = { commandId, baseVersion: 0, interview: aSitting() }
      return submitInterview(
        fold(registrationKind, [{ events: [rosteredEvent] }]),
        command,
        context('collector', { signerAt }),
      )
    }
    const doubtsIf = (leftAt: string) => {
      const registration = fold(registrationKind, [{ events: [rosteredEvent, ...interviewOf(leftAt)] }])
      if (registration.state === 'unknown') throw new Error('Not rostered.')
      return doubtsOf(registration, settings)
    }
    // Told to have ended before 02:00, received at 03:00.
    expect(doubtsIf('2026-10-02T02:30:00.000Z')).toContain('penLeft')
    expect(doubtsIf('2026-10-02T03:30:00.000Z')).not.toContain('penLeft')
    expect(() => interviewOf('2026-10-02T00:30:00.000Z')).toThrow(
      expect.objectContaining({ code: 'interview.strangerSigned' }),
    )
  })

  it('is a photo of the door in place of the person', () => {
    const ofDoor = (sitting: SubmittedInterview) => ({
      ...sitting,
      photos: sitting.photos.map((photo) => ({ ...photo, door: 'unwilling' as const })),
    })
    expect(doubts(ofDoor)).toContain('photoOfDoor')
    expect(doubts((sitting) => sitting)).not.toContain('photoOfDoor')
  })
})
