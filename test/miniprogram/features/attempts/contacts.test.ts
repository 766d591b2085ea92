import { contactsOf } from '../../../../miniprogram/src/features/attempts/contacts'
import { queuedAttempt } from '../../../../miniprogram/src/features/attempts/queued-attempt'
import { sha256 } from '../support/county'
import { aRow, village } from '../support/rows'

const stored = { at: '2026-10-01T08:00:00.000Z', by: 's1', method: 'home', result: 'absent' }
const team = [{ staffId: 's1', name: '李娜', role: 'collector' }]
const personId = '0'.repeat(32)

it('tells what waits on the phone before what the server has, the latest first', () => {
  const row = aRow({
    contacts: [stored, { ...stored, by: 's2', on: '2026-10-02', nextOn: '2026-10-09', note: '周末' }],
  })
  const command = { commandId: 'c', attemptedAt: '2026-10-03T08:00:00.000Z', method: 'phone', result: 'other' }
  const waiting = {
    ...queuedAttempt(village.campaignId, personId, command, sha256),
    order: 1,
    state: 'waiting' as const,
  }
  const elsewhere = { ...waiting, personId: 'f'.repeat(32) }

  expect(contactsOf(row, [waiting, elsewhere], team)).toEqual([
    { on: '2026-10-03T08:00:00.000Z', method: 'phone', result: 'other', isWaiting: true },
    { on: '2026-10-02', method: 'home', result: 'absent', note: '周末', nextOn: '2026-10-09', isWaiting: false },
    { on: '2026-10-01T08:00:00.000Z', method: 'home', result: 'absent', by: '李娜', isWaiting: false },
  ])
})

it('has nothing to tell of a list that an earlier version fetched', () => {
  expect(contactsOf(aRow({ attempts: 2 }), [], team)).toEqual([])
})
