import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { beginDraft } from '../../../miniprogram/src/features/interview/begin'
import { openInterview } from '../../../miniprogram/src/features/interview/interview'
import { a, campaignId, village } from '../../support/people'
import { csv } from '../roster/files'
import { header, imported, rowOf } from '../roster/importing'
import { aField, type Field, knownOf, path, registrationOf, somePeople } from './field'

const luck = chance(21)
const adult = somePeople(luck, 60).find(({ birthDate }) => birthDate > '1970' && birthDate < '2000') as Invented
const sexes = { male: ['男', '女'], female: ['女', '男'] } as const
const [sameSex, otherSex] = sexes[adult.sex]

async function rostered(columns: Readonly<Record<string, string>>) {
  const field = await aField()
  const rows = [
    [...header, ...Object.keys(columns)],
    [...rowOf(adult), ...Object.values(columns)],
  ]
  expect(await imported(field, csv(rows))).toMatchObject({ entered: 1, all: [] })
  await field.settles()
  return field
}

/** The sitting of a phone over the list it has fetched. */
async function sittingOf({ world, get }: Field) {
  const { body } = await get(a('a collector'), '/campaigns/{campaignId}/regions/{region}/bundle', {
    campaignId,
    region: village,
  })
  const [row] = body.rows
  const { edition: hash, settings } = body.campaign
  const edition = await world.campaigns.edition(campaignId, hash)
  if (!edition) throw new Error('No edition.')
  const { compiled } = edition
  const at = '2026-10-08T01:00:00.000Z'
  const place = { campaignId, region: village }
  const draft = beginDraft({ row, ...place, compiled, edition: hash, commandId: 'c1', at })
  const interview = openInterview(
    {
      ...{ compiled, edition: hash, row, region: village, settings },
      ...{ device: { deviceId: 'd', appVersion: '1' }, now: () => at, digest: String },
    },
    draft,
  )
  interview.answer('status_code', 'normal')
  return interview
}

const foundOnPhone = async (field: Field, answers: Readonly<Record<string, string | readonly string[]>> = {}) => {
  const interview = await sittingOf(field)
  for (const [key, value] of Object.entries(answers)) interview.answer(key, value)
  return interview.session.findings().map(({ item, check }) => `${check}@${item}`)
}

const submitted = async (field: Field, answers: Readonly<Record<string, unknown>> = {}) =>
  field.submits(await knownOf(field.world, adult), { answers })

const checksIn = (body: unknown) => JSON.stringify(body)

describe('what the certificate said last year comes with the roster', () => {
  it.each([
    ['上年：性别', [otherSex, sameSex], 'sex'],
    ['上年：出生日期', ['1950-01-31', adult.birthDate], 'birth_date'],
  ] as const)(
    'and %s unlike this year’s is found on the phone and by the server (Y01)',
    async (title, [other, same], item) => {
      const differing = await rostered({ [title]: other })
      expect(await foundOnPhone(differing)).toContain(`Y01@${item}`)
      const refused = await submitted(differing)
      expect(refused.status).toBe(422)
      expect(checksIn(refused.body)).toContain('"check":"Y01"')

      const agreeing = await rostered({ [title]: same })
      expect(await foundOnPhone(agreeing)).not.toContain(`Y01@${item}`)
      expect(await submitted(agreeing)).toMatchObject({ status: 200 })
    },
  )

  it('and a minimum living allowance that ended while the grade stayed is found (Y09)', async () => {
    const relief = { relief: ['none'] }
    const columns = { '上年：relief': 'dibao', '上年：残疾等级': String(adult.grade) }
    expect(await foundOnPhone(await rostered(columns), relief)).toContain('Y09@relief')
    const otherGrade = { ...columns, '上年：残疾等级': String((adult.grade % 4) + 1) }
    expect(await foundOnPhone(await rostered(otherGrade), relief)).not.toContain('Y09@relief')

    const field = await rostered(columns)
    const refused = await submitted(field, { ...relief, dibao_class: undefined, other_relief: undefined })
    expect(checksIn(refused.body)).toContain('"check":"Y09"')
  })

  it('and nothing of it is taken for an answer', async () => {
    const field = await rostered({ '上年：性别': otherSex, '上年：残疾类别': '视力残疾' })
    const answers = (await sittingOf(field)).draft().answers
    expect(Object.keys(answers)).toEqual(['status_code'])
    const known = await knownOf(field.world, adult)
    const record = await field.get(a('a township reviewer'), path, registrationOf(known))
    expect(record.body.prior).toEqual({ sex: adult.sex === 'male' ? 'female' : 'male', dtype: 'vision' })
  })
})
