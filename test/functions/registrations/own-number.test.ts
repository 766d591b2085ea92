import { ownNumber } from '../../../shared/identities/certificate-number'
import { a, campaignId, township, village } from '../../support/people'
import { aSettledField, entriesOf, type Field, type Known, path, registrationOf } from './field'

const reviewer = a('a township reviewer')
const idOf = ({ person }: Known) => person.certificateNumber.slice(0, 18)

async function reasonsAfter(answers: (known: Known) => Readonly<Record<string, unknown>>) {
  const { field, known } = await aSettledField()
  expect(await field.submits(known, { answers: answers(known) })).toMatchObject({ status: 200 })
  await field.settles()
  return { field, known, reasons: await queueReasons(field) }
}

async function queueReasons(field: Field): Promise<readonly string[]> {
  const { body } = await field.get(reviewer, '/campaigns/{campaignId}/regions/{region}/queue', {
    campaignId,
    region: township,
  })
  return body.rows[0].reasons
}

const bundleOf = (field: Field) =>
  field.get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', { campaignId, region: village })

describe('the householder’s number', () => {
  it('that was typed and is the person’s own makes a doubt where somebody else is said to have answered (S96)', async () => {
    const typed = (known: Known) => ({ householder_id: idOf(known), respondent_relation: 'spouse' })
    const { field, known, reasons } = await reasonsAfter(typed)
    expect(reasons).toContain('householder')
    // What the server found is for the queue: record and bundle open as ever.
    expect((await field.get(reviewer, path, registrationOf(known))).status).toBe(200)
    expect(await bundleOf(field)).toMatchObject({ status: 200 })
    expect(JSON.stringify(await entriesOf(field, known))).not.toContain(idOf(known))
  })

  it.each([
    ['she answered herself', (known: Known) => ({ householder_id: idOf(known), respondent_relation: 'self' })],
    [
      'the householder did not answer',
      (known: Known) => ({ householder_id: idOf(known), respondent_name: '别人', respondent_relation: 'spouse' }),
    ],
    ['it is another’s', () => ({ householder_id: '99000119800506003X', respondent_relation: 'spouse' })],
  ])('makes none where %s', async (_, answers) => {
    expect((await reasonsAfter(answers)).reasons).not.toContain('householder')
  })

  it('is answered with one tap, and nothing of it is typed, sent or kept', async () => {
    const { field, known } = await aSettledField()
    const interview = field.visitOf(known, { answers: { householder_id: ownNumber } })
    expect(interview.answers.householder_id).toBe(ownNumber)
    expect(JSON.stringify(interview)).not.toContain(idOf(known).slice(6))
    expect(await field.submits(known, { answers: { householder_id: ownNumber } })).toMatchObject({ status: 200 })
  })
})

describe('what the certificate says of a person', () => {
  it('holds no part of her number, neither in the journal nor in any answer', async () => {
    const { field, known } = await aSettledField()
    const [rostered] = await entriesOf(field, known)
    expect(Object.keys((rostered as never as { events: [{ facts: object }] }).events[0].facts).sort()).toEqual(
      ['birthDate', 'disabilityType', 'grade', 'sex', 'types'].sort(),
    )
    const { body } = await bundleOf(field)
    expect(body.rows[0].facts).not.toHaveProperty('idHint')
  })
})
