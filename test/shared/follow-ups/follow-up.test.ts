import { type FollowUp, followUpKind, followUpStream } from '../../../shared/follow-ups/follow-up'
import { closeFollowUp, openFollowUp } from '../../../shared/follow-ups/open-follow-up'
import { commandId } from '../registrations/cases'

const context = { at: '2026-10-03T00:00:00.000Z', by: 'system:confirmations' }
const facts = {
  ...{ region: '999901001001', campaignId: '999901-2026', personId: 'p', openedAt: '2026-10-02T00:00:00.000Z' },
  items: [{ item: 'family_doctor', correction: '没有签' }],
}
const unknown: FollowUp = followUpKind.initial
const [opening] = openFollowUp(unknown, { commandId, ...facts }, context)
const open = followUpKind.evolve(unknown, opening as never)

it('a dispute opens one task, with its items and where the person lives', () => {
  expect(open).toEqual({ state: 'open', kind: 'dispute', ...facts })
  expect(() => openFollowUp(open, { commandId, ...facts }, context)).toThrow(
    expect.objectContaining({ code: 'registration.exists' }),
  )
})

it('a task that is there is closed with the time of the answer', () => {
  const [closing] = closeFollowUp(open, { commandId, closedAt: '2026-10-05T00:00:00.000Z' }, context)
  expect(followUpKind.evolve(open, closing as never)).toEqual({
    ...open,
    state: 'closed',
    closedAt: '2026-10-05T00:00:00.000Z',
  })
  expect(() => closeFollowUp(unknown, { commandId, closedAt: '' }, context)).toThrow(
    expect.objectContaining({ code: 'registration.unknown' }),
  )
  expect(() => followUpKind.evolve(unknown, closing as never)).toThrow('The journal is out of order')
})

it('each dispute of a person has a stream of its own', () => {
  expect(followUpStream('999901-2026', 'p', 3)).toBe('follow-up#999901-2026#p#3')
})
