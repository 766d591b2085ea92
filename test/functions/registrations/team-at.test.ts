import { teamAt } from '../../../functions/registrations/team-at'
import { staffStream } from '../../../shared/staff/staff'
import { aChain } from '../../support/builders'
import { memoryJournal } from '../../support/memory'
import { a, township, village } from '../../support/people'
import { aSettledField, entriesOf, path, registrationOf } from './field'

const staffId = '00000000-0000-4000-8000-00000000aaaa'
const invited = (role: string, scope: string) => ({
  ...{ type: 'staff.invited', staffId, account: 'x', name: '钱同事', role, scope },
  ...{ invitation: 'c'.repeat(64), invitedUntil: '2026-09-15T00:00:00.000Z' },
})
const bound = { type: 'staff.bound', device: 'phone' }
const removed = { type: 'staff.disabled', reason: '离职' }

/** Invited and signed in on 1 September; whatever else happened, on 2 October. */
async function signerAt(at: string, { role = 'collector', scope = village, later = [] as object[], start = '09-01' }) {
  const journal = memoryJournal()
  const chain = aChain(staffStream(staffId), [invited(role, scope)], [bound], ...later.map((event) => [event as never]))
  for (const [index, entry] of chain.entries())
    await journal.append({ ...entry, at: index < 2 ? `2026-${start}T00:00:00.000Z` : '2026-10-02T00:00:00.000Z' })
  return (await teamAt({ journal }, village, [], [staffId]))(staffId, at)
}

describe('who signed', () => {
  const visit = '2026-10-01T01:30:00Z'

  it.each([
    ['a collector of the village', {}, { name: '钱同事', hasVillage: true }],
    ['a leader of its township', { role: 'leader', scope: township }, { name: '钱同事', hasVillage: true }],
    ['a collector of the next village', { scope: '999901001002' }, { name: '钱同事', hasVillage: false }],
    ['a reviewer', { role: 'reviewer', scope: township }, undefined],
    ['one whose account is younger than a slow clock says', { start: '10-03' }, { name: '钱同事', hasVillage: true }],
    ['one who was removed after the visit', { later: [removed] }, { name: '钱同事', hasVillage: true }],
  ])('is read from the journal: %s', async (_, facts, expected) => {
    expect(await signerAt(visit, facts)).toEqual(expected)
  })

  it('is nobody once the account was removed before the visit ended', async () => {
    expect(await signerAt('2026-10-02T00:00:00.000Z', { later: [removed] })).toBeUndefined()
  })
})

describe('an interview whose second pen is nobody’s', () => {
  const stranger = async () => {
    const { field, known } = await aSettledField()
    const interview = field.visitOf(known)
    const collectors = interview.signatures.collectors.map((pen, at) => (at === 0 ? pen : { ...pen, staffId }))
    const body = { baseVersion: 0, interview: { ...interview, signatures: { ...interview.signatures, collectors } } }
    const sent = () => field.tell(a('a collector'), `${path}/interviews`, registrationOf(known), body)
    return { field, known, sent }
  }

  it('is refused, and nothing of it is kept', async () => {
    const { field, known, sent } = await stranger()
    expect(await sent()).toMatchObject({ status: 422, body: { code: 'interview.strangerSigned' } })
    expect(await entriesOf(field, known)).toHaveLength(1)
  })

  it('is refused too when it would be set aside', async () => {
    const { field, known, sent } = await stranger()
    await field.submits(known)
    expect(await sent()).toMatchObject({ status: 422, body: { code: 'interview.strangerSigned' } })
  })
})
