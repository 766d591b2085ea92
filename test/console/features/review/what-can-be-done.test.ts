import { type ReviewedRecord, whatCanBeDone } from '../../../../console/src/features/review/what-can-be-done'
import { isGranted, type Role } from '../../../../shared/access/permissions'

const aRecord = (changes: Partial<ReviewedRecord>): ReviewedRecord => ({
  ...{ personId: 'p', name: '王秀英', region: '430112001201', state: 'townshipReview' },
  ...changes,
})

/** The buttons a role has, by name. */
const buttons = (role: Role, changes: Partial<ReviewedRecord>, staffId = 'me') =>
  Object.entries(whatCanBeDone(aRecord(changes), { staffId, may: (permission) => isGranted(role, permission) }))
    .filter(([, possible]) => possible)
    .map(([name]) => name)

const claim = { status: 'dead', claimedBy: 'collector' }

it.each<[Role, string, Partial<ReviewedRecord>, string[]]>([
  ['reviewer', 'to be reviewed', {}, ['approve', 'return']],
  ['county', 'to be reviewed', {}, ['return']],
  ['reviewer', 'approved', { state: 'sectionRelease' }, ['return']],
  ['county', 'approved', { state: 'sectionRelease' }, ['return', 'lock']],
  ['reviewer', 'locked', { state: 'locked' }, []],
  ['county', 'locked', { state: 'locked' }, []],
  ['reviewer', 'claimed', { state: 'statusClaimed', claim }, ['secondWord']],
  ['county', 'claimed', { state: 'statusClaimed', claim }, []],
  ['county', 'to be decided', { state: 'countyVerify', claim }, ['decide']],
  ['reviewer', 'to be decided', { state: 'countyVerify', claim }, []],
  ['county', 'accepted', { state: 'settled', claim, reopens: 1 }, ['reopen']],
  ['county', 'sent back', { state: 'attempted', claim, reopens: 1 }, ['reopen']],
  ['reviewer', 'accepted', { state: 'settled', claim, reopens: 1 }, []],
])('the %s, at a registration %s, has exactly these buttons', (role, _, record, expected) => {
  expect(buttons(role, record)).toEqual(expected)
})

it('nobody is the second person of her own claim', () => {
  expect(buttons('reviewer', { state: 'statusClaimed', claim: { ...claim, claimedBy: 'me' } })).toEqual([])
})
