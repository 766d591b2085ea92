import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import type { HomePhoto, SubmittedInterview } from '../../../shared/registrations/interview'
import { a, campaignId, village } from '../../support/people'
import { csv } from '../roster/files'
import { header, imported, rowOf } from '../roster/importing'
import { aField, type Changes, type Field, type Known, knownOf, path, registrationOf, somePeople } from './field'

const reviewer = a('a township reviewer')
const people = somePeople(chance(4), 80).filter(({ birthDate }) => birthDate > '1965' && birthDate < '2000')

/** A village whose persons live in these households; '' is none that the roster knows. */
async function aVillageOf(households: readonly string[], of: readonly Invented[] = people) {
  const field = await aField()
  const here = of.slice(0, households.length)
  const rows = [[...header, '户编号'], ...here.map((person, at) => [...rowOf(person), households[at] ?? ''])]
  expect(await imported(field, csv(rows))).toMatchObject({ entered: households.length, all: [] })
  await field.settles()
  return { field, known: await Promise.all(here.map((person) => knownOf(field.world, person))) }
}

/** Everybody is received: a phone knows nothing of what the others said. */
async function visits(
  field: Field,
  known: Known | undefined,
  changes: Changes = {},
  edit = (interview: SubmittedInterview) => interview,
) {
  if (!known) throw new Error('Nobody lives there.')
  const interview = edit(field.visitOf(known, changes))
  const answer = await field.tell(a('a collector'), `${path}/interviews`, registrationOf(known), {
    ...{ baseVersion: 0, interview },
  })
  expect(answer).toMatchObject({ status: 200 })
  await field.settles()
}

async function foundOf(field: Field, known: Known | undefined): Promise<readonly string[]> {
  if (!known) throw new Error('Nobody lives there.')
  const { body } = await field.get(reviewer, path, registrationOf(known))
  const record = namesOf(body.findings)
  const page = await field.get(reviewer, '/campaigns/{campaignId}/regions/{region}/village-review', {
    ...{ campaignId, region: village },
  })
  const row = page.body.rows.find(({ personId }: { personId: string }) => personId === known.personId)
  // The page of the village says the same, beside reasons whose check finds nothing any more.
  expect(namesOf(row.findings)).toEqual(expect.arrayContaining([...record]))
  return record
}

const namesOf = (findings: readonly { readonly check: string; readonly item: string }[]) =>
  findings.map(({ check, item }) => `${check}@${item}`)

const photographed =
  (photo: Partial<HomePhoto>) =>
  (interview: SubmittedInterview): SubmittedInterview => ({
    ...interview,
    photos: interview.photos.map((one) => ({ ...one, ...photo })),
  })

describe('what only the records of a village together show is found for its reviewer', () => {
  it('a telephone of more than five households (S13); a household counts once', async () => {
    const { field, known } = await aVillageOf(['h1', 'h1', 'h2', 'h3', 'h4', 'h5', ''])
    const answers = { phone_mobile: '13912345678' }
    for (const one of known.slice(0, 6)) await visits(field, one, { answers })
    expect(await foundOf(field, known[0])).not.toContain('S13@phone_mobile')
    await visits(field, known[6], { answers })
    expect(await foundOf(field, known[0])).toContain('S13@phone_mobile')
    expect(await foundOf(field, known[6])).toContain('S13@phone_mobile')
  })

  it('one householder with two household numbers (S05)', async () => {
    for (const [second, finds] of [
      ['h2', true],
      ['h1', false],
    ] as const) {
      const { field, known } = await aVillageOf(['h1', second])
      const householder = people[0] as Invented
      const atHome = { in_institution: 'no' }
      await visits(field, known[0], { answers: atHome })
      const answers = {
        ...atHome,
        householder_name: householder.name,
        householder_id: householder.certificateNumber.slice(0, 18),
      }
      await visits(field, known[1], { answers })
      expect((await foundOf(field, known[0])).includes('S05@household_no')).toBe(finds)
      expect((await foundOf(field, known[1])).includes('S05@household_no')).toBe(finds)
    }
  })

  it('another number of certified persons than the roster has in the household (S22)', async () => {
    const severe = people.filter(({ grade }) => grade <= 2)
    for (const [count, finds] of [
      [3, true],
      [2, false],
    ] as const) {
      const { field, known } = await aVillageOf(['h1', 'h1', 'h2'], severe)
      const carer = { elder_carer: 'yes', elder_carer_age: 66, in_institution: 'no' }
      const answers = { ...carer, household_disabled_count: 3, household_certified_count: count }
      await visits(field, known[0], { answers })
      expect((await foundOf(field, known[0])).includes('S22@household_certified_count')).toBe(finds)
    }
  })

  it('members of one household who disagree (S107), and not those of two', async () => {
    for (const [second, finds] of [
      ['h1', true],
      ['h2', false],
      ['', false],
    ] as const) {
      const { field, known } = await aVillageOf([second === '' ? '' : 'h1', second])
      await visits(field, known[0], { answers: { hukou_type: 'urban' } })
      expect(await foundOf(field, known[0])).not.toContain('S107@hukou_type')
      await visits(field, known[1], { answers: { hukou_type: 'agricultural' } })
      expect((await foundOf(field, known[0])).includes('S107@hukou_type')).toBe(finds)
    }
  })

  it.each([
    ['nearly the same picture', 'ffff00000000001f', true],
    ['a picture of another place', 'ffff00000000003f', false],
  ])('%s at two homes (S98)', async (_, likeness, finds) => {
    const { field, known } = await aVillageOf(['', ''])
    await visits(field, known[0], {}, photographed({ likeness: 'ffff000000000000' }))
    expect(await foundOf(field, known[0])).not.toContain('S98@photo_home')
    await visits(field, known[1], {}, photographed({ likeness }))
    expect((await foundOf(field, known[0])).includes('S98@photo_home')).toBe(finds)
    expect((await foundOf(field, known[1])).includes('S98@photo_home')).toBe(finds)
  })

  it('a photo of another time (S98)', async () => {
    const { field, known } = await aVillageOf([''])
    await visits(field, known[0], {}, photographed({ takenAt: '2026-09-20T01:00:00.000Z' }))
    expect(await foundOf(field, known[0])).toContain('S98@photo_home')
  })

  it('a second record of the same person, until somebody has decided about it (H03)', async () => {
    const { field, known } = await aVillageOf([''])
    const [only] = known as [Known]
    await visits(field, only)
    expect(await foundOf(field, only)).not.toContain('H03@cert_no')
    await field.submits(only, { by: a('a second collector') })
    await field.settles()
    expect(await foundOf(field, only)).toContain('H03@cert_no')
    const decision = { number: 1, version: 1, decision: 'discarded', reason: '两台手机各登记了一次' }
    const decided = await field.tell(reviewer, `${path}/set-aside-decisions`, registrationOf(only), decision)
    expect(decided).toMatchObject({ status: 200 })
    expect(await foundOf(field, only)).not.toContain('H03@cert_no')
  })
})
