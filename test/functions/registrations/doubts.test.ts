import { doubtsOf } from '../../../functions/registrations/doubts'
import type { Settings } from '../../../shared/campaigns/settings'
import { fold } from '../../../shared/journal/stream'
import type { SubmittedInterview } from '../../../shared/registrations/interview'
import { registrationKind } from '../../../shared/registrations/registration'
import { arrived, aSitting, aStatusSitting, rosteredEvent, settings, submitted } from '../../shared/registrations/cases'

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
})
