import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { answerColumns, csvLine } from '../../../functions/reports/answers-csv'
import { exportAnswers } from '../../../functions/reports/export-answers'
import { exportStream } from '../../../shared/reports/export'
import { edition } from '../../shared/registrations/cases'
import { a, campaignId, county, township, village } from '../../support/people'
import { aField, aSettledField, type Field, farVillage, somePeople } from '../registrations/field'

const office = a('the county office')

async function exported(field: Field, region = county) {
  const exportId = randomUUID()
  const asked = await field.tell(
    office,
    '/campaigns/{campaignId}/exports',
    { campaignId },
    { exportId, region, reason: '年度分析' },
  )
  expect(asked.status).toBe(200)
  const state = () => field.get(office, '/campaigns/{campaignId}/exports/{exportId}', { campaignId, exportId })
  expect((await state()).body).toEqual({ exportId, state: 'waiting', rows: 0 })
  await field.settles()
  const { body } = await state()
  const bytes = await field.world.transfers.read(String(body.url).replace('memory:', ''))
  return { exportId, body, text: Buffer.from(bytes ?? []).toString('utf8') }
}

it('an export holds one line for each interview and one column for each item, and opens as Chinese', async () => {
  const { field, people } = await aSettledField(6)
  for (const known of people.slice(0, 4)) await field.submits(known)
  const { body, text } = await exported(field)
  expect(body).toMatchObject({ state: 'finished', rows: 4, fileName: `answers-${campaignId}-${county}.csv` })
  expect(text.codePointAt(0)).toBe(0xfeff)

  const lines: Record<string, string>[] = parse(text, { bom: true, columns: true })
  expect(lines.map(({ person_id }) => person_id).sort()).toEqual(
    people
      .slice(0, 4)
      .map(({ personId }) => personId)
      .sort(),
  )
  for (const line of lines)
    expect(line).toMatchObject({
      region: village,
      state: 'townshipReview',
      version: '1',
      confirmation: 'none',
      status_code: 'normal',
      survey_method: 'home',
    })
})

it('holds no name, number, telephone or address, neither as a column nor in a cell', async () => {
  const { field, people } = await aSettledField(3)
  for (const known of people) await field.submits(known)
  const { text } = await exported(field)
  for (const { person } of people)
    for (const secret of [
      person.name,
      person.phone,
      person.address,
      person.certificateNumber.slice(0, 18),
      person.birthDate,
    ])
      expect(text).not.toContain(secret)
  const titles = answerColumns([edition.edition]).map(({ title }) => title)
  const secret = edition.items.map(({ item }) => item).filter((item) => item.private)
  expect(secret.length).toBeGreaterThan(5)
  for (const { key } of secret) expect(titles).not.toContain(key)
  expect(text).not.toContain('v1.')
})

it('of a part of the county holds that part', async () => {
  const field = await aField()
  const near = await field.rosters(somePeople(field.luck, 2))
  const far = await field.rosters(somePeople(field.luck, 3, farVillage))
  for (const known of near) await field.submits(known)
  for (const known of far) await field.submits(known, { by: a('a collector', { scope: farVillage }) })
  await field.settles()
  expect([
    (await exported(field, county)).body.rows,
    (await exported(field, township)).body.rows,
    (await exported(field, farVillage)).body.rows,
  ]).toEqual([5, 2, 3])
})

it('is made once, also when the job runs again or was killed after the file', async () => {
  const { field, known } = await aSettledField()
  await field.submits(known)
  const exportId = randomUUID()
  await field.tell(
    office,
    '/campaigns/{campaignId}/exports',
    { campaignId },
    { exportId, region: county, reason: '分析' },
  )
  await field.settles()
  const stream = exportStream(campaignId, exportId)
  for (let times = 0; times < 3; times++) await exportAnswers(field.world)(stream)
  expect(await field.world.journal.read(stream)).toHaveLength(2)
})

it('is for the county office, its own county, and with a reason', async () => {
  const { field } = await aSettledField()
  const ask = (who: Parameters<typeof a>[0], body: object) =>
    field.tell(
      a(who),
      '/campaigns/{campaignId}/exports',
      { campaignId },
      { exportId: randomUUID(), region: county, reason: '分析', ...body },
    )
  expect((await ask('a township reviewer', {})).status).toBe(403)
  expect((await ask('a collector', {})).status).toBe(403)
  expect((await ask('the other county office', {})).status).toBe(404)
  expect(await ask('the county office', { region: '999902' })).toMatchObject({
    status: 404,
    body: { code: 'region.unknown' },
  })
  for (const body of [{ reason: '' }, { region: '9999' }, { exportId: 'x' }])
    expect((await ask('the county office', body)).status).toBe(400)

  const { exportId } = await exported(field)
  const again = await ask('the county office', { exportId })
  expect(again).toMatchObject({ status: 409, body: { code: 'command.contentDiffers' } })
  const read = '/campaigns/{campaignId}/exports/{exportId}'
  expect((await field.get(a('the other county office'), read, { campaignId, exportId })).status).toBe(404)
  expect(await field.get(office, read, { campaignId, exportId: randomUUID() })).toMatchObject({
    status: 404,
    body: { code: 'export.unknown' },
  })
})

const cells: readonly (readonly [string | number | boolean, string])[] = [
  ...([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
  ] as const),
  ...([
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['＝1', "'＝1"],
    ['\u0000=1', "'\u0000=1"],
  ] as const),
  ...([
    [-5, '-5'],
    [0, '0'],
    [true, 'true'],
    ['', ''],
    ['王秀英', '王秀英'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
  ] as const),
]
it.each(cells)('the cell %j is written as %j: no spreadsheet runs it', (value, written) => {
  expect(csvLine([value, 1])).toBe(`${written},1\r\n`)
})
