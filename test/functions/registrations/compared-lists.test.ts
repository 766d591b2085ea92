import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import type { RowError } from '../../../functions/roster/read-person'
import { checkCharacterOf } from '../../../shared/identities/certificate-number'
import { maskNumber } from '../../../shared/identities/mask'
import { a } from '../../support/people'
import { csv } from '../roster/files'
import { header, imported, registrationNow, rowOf } from '../roster/importing'
import { aField, entriesOf, type Field, knownOf, path, registrationOf, somePeople } from './field'

const severe = somePeople(chance(31), 60).find(
  ({ grade, birthDate }) => grade <= 2 && birthDate > '1970' && birthDate < '1998',
) as Invented
const number = severe.certificateNumber.slice(0, 20)

async function rostered(columns: Readonly<Record<string, string>>, told = 0) {
  const field = await aField()
  const rows = [
    [...header, ...Object.keys(columns)],
    [...rowOf(severe), ...Object.values(columns)],
  ]
  const result = await imported(field, csv(rows))
  expect(result).toMatchObject({ entered: 1 })
  expect(result.all).toHaveLength(told)
  await field.settles()
  return { field, known: await knownOf(field.world, severe), told: result.all }
}

/** The checks that the server names when an interview comes in without a reason for them; none when it is received. */
async function foundBy(field: Field, answers: Readonly<Record<string, unknown>> = {}) {
  const known = await knownOf(field.world, severe)
  const { status, body } = await field.submits(known, { answers })
  if (status === 200) return []
  expect(status).toBe(422)
  return (body.details.findings as { check: string; item: string }[]).map(({ check, item }) => `${check}@${item}`)
}

/** A number whose serial digits differ. */
const otherNumber = () => {
  const first = `${number.slice(0, 14)}${String((Number(number.slice(14, 17)) + 2) % 1000).padStart(3, '0')}`
  return `${first}${checkCharacterOf(first)}${number.slice(18)}`
}

describe('what other lists say of a person is compared when the roster is read', () => {
  it.each([
    ['S01', 'region_code', '证件库地址', '虚构省虚构县另一村9号', severe.address],
    ['S01', 'region_code', '残疾人证登记地址', '另一村', `虚构省 虚构县${severe.address}`],
    ['S02', 'cert_no', '上年残疾人证号', `${number}B3`, severe.certificateNumber],
    ['S03', 'name', '证件库姓名', '甲·乙丙', [...severe.name].join(' ')],
  ])('%s is found at %s by %s', async (check, item, title, ...values) => {
    const [differing, same] = values
    const one = await rostered({ [title]: differing })
    expect(await foundBy(one.field)).toEqual([`${check}@${item}`])
    const other = await rostered({ [title]: same })
    expect(await foundBy(other.field)).toEqual([])
  })

  it('a grade that changed with the number that should say so unchanged, and the reverse (Y02)', async () => {
    const types = ['视力残疾', '听力残疾', '言语残疾', '肢体残疾', '智力残疾', '精神残疾', '多重残疾']
    const type = types[Number(number[18]) - 1] ?? ''
    const last = (grade: number, certificate: string) =>
      rostered({ '上年：残疾类别': type, '上年：残疾等级': String(grade), 上年残疾人证号: certificate })
    expect(await foundBy((await last(4, number)).field)).toEqual(['Y02@cert_no'])
    expect(await foundBy((await last(severe.grade, otherNumber())).field)).toEqual(['Y02@cert_no'])
    expect(await foundBy((await last(severe.grade, number)).field)).toEqual([])
    expect(await foundBy((await last(4, otherNumber())).field)).toEqual([])
  })

  it('a carer over sixty in a household where nobody is sixty (S21)', async () => {
    const answers = {
      ...{ in_institution: 'no', elder_carer: 'yes', elder_carer_age: 66 },
      ...{ household_disabled_count: 1, household_certified_count: 1 },
    }
    expect(await foundBy((await rostered({ 户内最年长者年龄: '59' })).field, answers)).toEqual(['S21@elder_carer'])
    expect(await foundBy((await rostered({ 户内最年长者年龄: '60' })).field, answers)).toEqual([])
  })

  it('and nothing of those lists is kept but whether they differ', async () => {
    const columns = { 上年残疾人证号: otherNumber(), 证件库姓名: '欧阳某某', 证件库地址: '外省外县外村7号' }
    const { field, known } = await rostered(columns)
    const kept = JSON.stringify(await entriesOf(field, known))
    const record = await field.get(a('a township reviewer'), path, registrationOf(known))
    const identity = (await field.world.identities.find(known.person.village.slice(0, 6), [known.personId])).get(
      known.personId,
    )
    const open = JSON.stringify([kept, record.body, await identity?.identity()])
    for (const value of Object.values(columns)) expect(open).not.toContain(value)
    expect(await registrationNow(field, known)).toMatchObject({
      facts: { compared: { numberChanged: true, suffixChanged: false, nameDiffers: true, addressDiffers: true } },
    })
  })

  it('a cell that says nothing is told to the county, masked, and the row enters', async () => {
    const { field, known, told } = await rostered({ 上年残疾人证号: '12345678', 户内最年长者年龄: '很老' }, 2)
    expect(told.map(({ column, value }: RowError) => [column, value])).toEqual([
      ['上年残疾人证号', maskNumber('12345678')],
      ['户内最年长者年龄', '*'],
    ])
    const { facts } = (await registrationNow(field, known)) as { facts?: object }
    expect(facts).not.toHaveProperty('compared')
    expect(facts).not.toHaveProperty('householdOldestAge')
  })
})
