import { rebuild } from '../../../functions/audit/rebuild'
import { publishedForm } from '../../../functions/communities/community-editions'
import { communityStream } from '../../../shared/communities/community'
import { aChain } from '../../support/builders'
import { a, county, township, village } from '../../support/people'
import { aSettledField, type Field, nextVillage, path, registrationOf } from '../registrations/field'
import {
  aForm,
  approved,
  fills,
  leader,
  office,
  place,
  reads,
  returned,
  reviewer,
  reviews,
  route,
  said,
  signs,
} from './village-form'

const lists = async (field: Field, by: Parameters<Field['get']>[0], region: string) =>
  (await field.get(by, '/campaigns/{campaignId}/regions/{region}/communities', { ...place, region })).body.rows

/** The form as far as the township's desk, and further. */
async function aConfirmedForm(count = 1) {
  const { field, people } = await aSettledField(count)
  expect(said(await fills(field))).toBe(200)
  expect(said(await signs(field))).toBe(200)
  return { field, people }
}

describe('a form nobody has filled', () => {
  it('comes with what the roster says, and with the edition to fill it', async () => {
    const { field, people } = await aSettledField(3)
    const severe = people.filter(({ person }) => Number(person.certificateNumber.slice(19, 20)) <= 2).length
    expect(await reads(field)).toMatchObject({
      ...{ region: village, state: 'prefilled', version: 0, openPersons: 3, findings: [], returned: [] },
      ...{ edition: publishedForm.hash, content: { key: 'community2022' } },
      facts: { v_region: village, v_cert_total: 3, v_severe_total: severe },
    })
  })

  it('is listed among those of its region', async () => {
    const { field } = await aSettledField()
    expect((await lists(field, office, county)).map(({ state }: { state: string }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'prefilled'),
    )
    expect(await lists(field, reviewer, township)).toMatchObject([{ region: village }, { region: nextVillage }])
  })

  it('cannot be signed or reviewed', async () => {
    const { field } = await aSettledField()
    expect(said(await signs(field))).toBe('404 community.unknown')
    expect(said(await reviews(field, 'township', approved))).toBe('404 community.unknown')
  })
})

describe('filling', () => {
  it('is kept whole, once, however often it is sent', async () => {
    const { field } = await aSettledField()
    const body = { commandId: '00000000-0000-4000-8000-00000000c0de', baseVersion: 0, form: aForm() }
    const first = await field.tell(leader, `${route}/forms`, place, body)
    expect(said(first)).toBe(200)
    expect((await field.tell(leader, `${route}/forms`, place, body)).body).toEqual(first.body)
    expect(await reads(field)).toMatchObject({ state: 'filled', version: 1, form: { answers: aForm().answers } })
    await field.settles()
    expect(await lists(field, leader, village)).toMatchObject([{ state: 'filled', version: 1, doubts: [] }])
  })

  it('is checked by the server: hard ones stop, soft ones need a reason', async () => {
    const { field } = await aSettledField()
    expect(said(await fills(field, aForm({ v_kind: 'village' })))).toBe('422 interview.hasErrors')
    expect(said(await fills(field, aForm({ v_cert_total_agrees: 'no' })))).toBe('422 interview.reasonsMissing')
    expect(
      said(await fills(field, aForm({ v_cert_total_agrees: 'no' }, { 'V04@v_cert_total_agrees': '少一人' }))),
    ).toBe(200)
    await field.settles()
    expect(await lists(field, leader, village)).toMatchObject([{ doubts: ['V04@v_cert_total_agrees'] }])
    expect((await reads(field, reviewer)).findings).toEqual([
      expect.objectContaining({ check: 'V04', says: '组长对底册人数有异议。' }),
      expect.objectContaining({ check: 'required', item: 'v_confirm' }),
    ])
  })

  it('is compared with what the persons say', async () => {
    const { field, people } = await aSettledField(2)
    const denies = aForm({ v_family_doctor: 'no' })
    expect(said(await fills(field, denies))).toBe(200)
    for (const known of people) {
      expect(said(await field.submits(known, { answers: { family_doctor: 'yes' } }))).toBe(200)
    }
    expect(said(await fills(field, denies, 1))).toBe('422 interview.reasonsMissing')
    expect((await reads(field)).facts).toMatchObject({ persons_signed: 2, persons_asked_signed: 2 })
  })

  it('is compared with last year’s form of the same village', async () => {
    const { field } = await aSettledField()
    const form = { ...aForm({ v_pop: 1000 }), version: 1, filledBy: 'x', filledAt: '2025-10-08T00:00:00.000Z' }
    const event = { type: 'community.filled', region: village, content: publishedForm.plain, form }
    for (const entry of aChain(communityStream(`${county}-2025`, village), [event]))
      await field.world.journal.append(entry)
    expect(said(await fills(field, aForm({ v_pop: 1301 })))).toBe('422 interview.reasonsMissing')
    expect(said(await fills(field, aForm({ v_pop: 1300 })))).toBe(200)
    expect((await reads(field)).prior).toMatchObject({ v_pop: 1000 })
  })

  it('goes on where it is read, and not over what somebody else wrote', async () => {
    const { field } = await aSettledField()
    expect(said(await fills(field))).toBe(200)
    expect(said(await fills(field, aForm({ v_pop: 1999 }), 0))).toBe('409 community.otherVersion')
    expect(said(await fills(field, aForm({ v_pop: 1999 }), 1))).toBe(200)
  })

  it.each([
    ['999901001009', '404 region.unknown'],
    [township, '404 region.unknown'],
  ])('is of no place like %s', async (region, expected) => {
    const { field } = await aSettledField()
    const body = { baseVersion: 0, form: aForm() }
    expect(said(await field.tell(leader, `${route}/forms`, { ...place, region }, body))).toBe(expected)
  })

  it('is the leader’s, and reading it that of who reviews it', async () => {
    const { field } = await aSettledField()
    for (const other of [a('a collector'), reviewer, office])
      expect(said(await fills(field, aForm(), 0, other))).toBe('403 access.denied')
    expect(said(await field.get(a('a collector'), route, place))).toBe('403 access.denied')
    expect(said(await field.get(a('a reviewer of the next township'), route, place))).toBe('403 access.denied')
    for (const reader of [leader, reviewer, office]) expect(said(await field.get(reader, route, place))).toBe(200)
  })
})

describe('the committee’s confirmation', () => {
  it('covers what was filled, and dies with a change', async () => {
    const { field } = await aConfirmedForm()
    expect(await reads(field, reviewer)).toMatchObject({ state: 'townshipReview', confirmation: { name: '某乙' } })
    expect(said(await fills(field, aForm({ v_pop: 1999 }), 1))).toBe(200)
    const now = await reads(field)
    expect(now.state).toBe('filled')
    expect(now.confirmation).toBeUndefined()
    expect(said(await signs(field))).toBe('422 community.confirmationOutdated')
    expect(said(await signs(field, aForm({ v_pop: 1999 })))).toBe(200)
  })
})

describe('the review', () => {
  it('goes from the township to the county, and back to the leader with item and reason', async () => {
    const { field } = await aConfirmedForm()
    expect(said(await reviews(field, 'county', approved))).toBe('409 community.notUnderReview')
    expect(said(await reviews(field, 'township', approved))).toBe(200)
    expect(said(await fills(field, aForm(), 1))).toBe('409 community.underReview')
    expect(said(await reviews(field, 'county', returned))).toBe(200)
    expect(await reads(field)).toMatchObject({ state: 'returned', returned: returned.items })
    expect(said(await fills(field, aForm({ v_pop: 1999 }), 1))).toBe(200)
    expect(await reads(field)).toMatchObject({ state: 'filled', version: 2, returned: [] })
  })

  it('locks after the last person of the village, and not before', async () => {
    const { field, people } = await aConfirmedForm(2)
    for (const level of ['township', 'county'] as const) expect(said(await reviews(field, level, approved))).toBe(200)
    const lock = async () => said(await field.tell(office, `${route}/locks`, place, { version: 1 }))
    expect(await lock()).toBe('409 community.personsOpen')
    for (const known of people) {
      expect(said(await field.submits(known, { answers: { family_doctor: 'yes', rehab_got: ['medicine'] } }))).toBe(200)
      await field.photosArrive(known)
      await field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 1 })
      expect(await lock()).toBe('409 community.personsOpen')
      await field.tell(office, `${path}/locks`, registrationOf(known), { version: 1 })
    }
    expect((await reads(field)).openPersons).toBe(0)
    expect(await lock()).toBe(200)
    expect(said(await fills(field, aForm(), 1))).toBe('409 community.locked')
    await field.settles()
    expect(await lists(field, office, village)).toMatchObject([{ state: 'locked', confirmedAt: expect.any(String) }])
  })
})

it('the list is the same after a rebuild', async () => {
  const { field } = await aConfirmedForm()
  await field.settles()
  const before = await lists(field, office, county)
  let cursor = (await rebuild(field.world, { clear: true })).cursor
  while (cursor !== undefined) cursor = (await rebuild(field.world, { cursor })).cursor
  expect(await lists(field, office, county)).toEqual(before)
  expect(before).toContainEqual(expect.objectContaining({ state: 'townshipReview' }))
})
