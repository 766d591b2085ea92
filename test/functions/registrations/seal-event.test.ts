import { openInterview } from '../../../functions/registrations/private-answers'
import { sealEvent } from '../../../functions/registrations/seal-event'
import type { RegistrationEvent } from '../../../shared/registrations/registration'
import { a, campaignId, county, village } from '../../support/people'
import { aSettledField, entriesOf, type Known, path, registrationOf } from './field'

const said = '邻居王五说她电话是13900001111'

async function aVisit() {
  const { field, known } = await aSettledField()
  const visit = field.visitOf(known)
  const interview = {
    ...visit,
    answers: { ...visit.answers, note: said },
    reasons: { 'S06@survey_method': said },
    version: 1,
    ...{ collectedBy: 'x', submittedAt: '2026-10-01T02:00:00.000Z' },
  }
  const place = { campaignId, county, personId: known.personId }
  return { field, known, interview, place, needs: field.world }
}

const events = (interview: object): readonly RegistrationEvent[] =>
  [
    { type: 'interview.submitted', interview },
    { type: 'interview.setAside', because: 'locked', interview, by: 'x' },
    { type: 'registration.returned', items: [{ item: 'note', reason: said }] },
    { type: 'status.decided', decision: 'stillDue', reason: said, by: 'x' },
    { type: 'status.disagreed', reason: said, by: 'x' },
    { type: 'status.reopened', reason: said, by: 'x' },
    { type: 'setAside.decided', number: 1, decision: 'discarded', reason: said, by: 'x' },
    {
      ...{ type: 'confirmation.disputed', version: 1, at: 'x', word: {} },
      items: [{ item: 'note', correction: said }],
    },
    { type: 'registration.rostered', region: village, facts: {}, display: 'v1.x', prior: { note: said } },
  ] as never

describe('an event in the journal', () => {
  it('holds nothing that a person wrote in her own words open, and sealing it again changes nothing', async () => {
    const { interview, place, needs } = await aVisit()
    for (const event of events(interview)) {
      const once = await sealEvent(needs, place, event)
      expect(JSON.stringify(once)).not.toContain('王五')
      expect(await sealEvent(needs, place, once)).toEqual(once)
    }
  })

  it('opens again as it was written, also where an old entry holds it open', async () => {
    const { interview, place, needs } = await aVisit()
    const sealed = await sealEvent(needs, place, { type: 'interview.submitted', interview })
    if (sealed.type !== 'interview.submitted') throw new Error('It changed its type.')
    expect(await openInterview(needs, place, sealed.interview)).toEqual(interview)
    const asOnce = {
      ...sealed.interview,
      answers: { ...sealed.interview.answers, note: said },
      reasons: interview.reasons,
    }
    expect(await openInterview(needs, place, asOnce)).toEqual(interview)
  })

  it('does not open for another person', async () => {
    const { interview, place, needs } = await aVisit()
    const sealed = await sealEvent(needs, place, { type: 'interview.submitted', interview })
    if (sealed.type !== 'interview.submitted') throw new Error('It changed its type.')
    const opened = await openInterview(needs, { ...place, personId: 'f'.repeat(32) }, sealed.interview)
    expect(opened.answers.note).toMatch(/^v1\./)
  })
})

it('the reason of a return is sealed at rest and read by the collector and the reviewer', async () => {
  const { field, known } = await aSettledField()
  await field.submits(known)
  const items = [{ item: 'note', reason: said }]
  const reviewer = a('a township reviewer')
  expect(await field.tell(reviewer, `${path}/returns`, registrationOf(known), { version: 1, items })).toMatchObject({
    status: 200,
  })
  await field.settles()
  expect(JSON.stringify(await entriesOf(field, known))).not.toContain('王五')
  expect((await field.get(reviewer, path, registrationOf(known))).body.returned).toEqual(items)
  expect(await rowOf(field, known)).toMatchObject({ returned: items })
})

async function rowOf(field: Awaited<ReturnType<typeof aSettledField>>['field'], known: Known) {
  const { body } = await field.get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', {
    campaignId,
    region: village,
  })
  return body.rows.find(({ personId }: { personId: string }) => personId === known.personId)
}
