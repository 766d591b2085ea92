import ExcelJS from 'exceljs'
import type { Invented } from '../../../console/cli/demonstration/people'
import { chance } from '../../../console/cli/demonstration/random'
import { lastYear, rosterFile } from '../../../console/cli/demonstration/roster'
import { headersOf } from '../../../functions/roster/columns'
import type { RowError } from '../../../functions/roster/read-person'
import { reasons } from '../../../functions/roster/reasons.zh'
import { templateColumns } from '../../../functions/roster/template'
import { a, campaignId } from '../../support/people'
import { aField, type Field, somePeople } from '../registrations/field'
import { csv } from './files'
import { header, imported, nowOf, rowOf, rowsOf } from './importing'

const luck = chance(13)
const [good, other] = somePeople(luck, 2) as [Invented, Invented]

let field: Field
beforeEach(async () => {
  field = await aField()
})

const registered = async (person: Invented) =>
  (await nowOf(field, person)).registration as { prior?: object; facts: object }

it('columns may stand in any order, among others nobody knows', async () => {
  const order = [5, 2, 0, 4, 3, 1]
  const rows = rowsOf([good]).map((row, at) =>
    ['序号', ...order.map((column) => row[column] ?? '')].map((cell, first) => (at && !first ? '1' : cell)),
  )
  expect(await imported(field, csv(rows))).toMatchObject({ entered: 1, all: [] })
  expect((await nowOf(field, good)).identity).toEqual({
    ...{ name: good.name, certificateNumber: good.certificateNumber, address: good.address, guardian: good.guardian },
    phones: [good.phone],
  })
})

const synonyms = (['certificateNumber', 'name', 'village'] as const).flatMap((name) =>
  headersOf[name].map((title) => [title, name] as const),
)
it.each(synonyms)('the header 「%s」 is understood', async (title, name) => {
  const titles = header.map((one) =>
    one === headersOf[name][0] ? ` ＊${title.replace('（', '(').replace('）', ')')}　` : one,
  )
  expect(await imported(field, csv([titles, rowOf(good)]))).toMatchObject({ entered: 1 })
})

it('of two columns for one thing the more exact one counts', async () => {
  const titles = [...header.slice(0, 2), '行政区划代码', ...header.slice(2), '联系电话']
  const row = [...rowOf(good).slice(0, 2), '999901', ...rowOf(good).slice(2), '19900009999']
  expect(await imported(field, csv([titles, row]))).toMatchObject({ entered: 1, all: [] })
  expect((await nowOf(field, good)).identity?.phones).toEqual([good.phone])
})

describe('last year’s answers', () => {
  const prior = async (titles: readonly string[], cells: readonly string[]) => {
    const result = await imported(
      field,
      csv([
        [...header, ...titles],
        [...rowOf(good), ...cells],
      ]),
    )
    return { all: result.all, prior: (await registered(good)).prior }
  }

  const campaignEdition = async () => {
    const { campaigns } = field.world
    const edition = await campaigns.edition(campaignId, campaigns.published('ed2022')?.hash ?? '')
    if (!edition) throw new Error('No edition.')
    return edition.compiled
  }

  it('are found by label, number or key, and given by label, key or code', async () => {
    const item = (await campaignEdition()).itemsByKey.get('edu_level')?.item
    if (!item?.options) throw new Error('No item.')
    const [option] = item.options
    if (!option) throw new Error('No option.')
    const given = [item.key, item.label, item.number ?? ''].flatMap((name) =>
      [option.key, option.label, String(option.code)].map((value) => [name, value] as const),
    )
    for (const [name, value] of given) {
      field = await aField()
      expect(await prior([`上年：${name}`], [value])).toEqual({ all: [], prior: { edu_level: option.key } })
    }
  })

  it('of a file with every answer are what the whole form held, but for names and numbers', async () => {
    const edition = await campaignEdition()
    const priors = [good, other].map((person) => lastYear(edition, person, 2026))
    expect(await imported(field, rosterFile([good, other], priors))).toMatchObject({ entered: 2, all: [] })
    expect((await registered(good)).prior).toEqual(priors[0])
    expect((await registered(other)).prior).toEqual(priors[1])
  })

  it('that are names, numbers or telephones never reach the journal', async () => {
    const titles = [
      '上年：householder_name',
      '上年：householder_id',
      '上年：phone_mobile',
      '上年：contact_name',
      '上年：edu_level',
    ]
    const { prior: kept } = await prior(titles, [
      '王户主',
      good.certificateNumber.slice(0, 18),
      '19900001111',
      '李某',
      'primary',
    ])
    expect(kept).toEqual({ edu_level: 'primary' })
  })

  it('that are no option, no number or a formula are told and left out', async () => {
    const titles = ['上年：edu_level', '上年：household_disabled_count', '上年：rehab_need', '上年：marital_status']
    const { all, prior: kept } = await prior(titles, ['博士后19900001111', 'Infinity', 'x、y', '=A1'])
    expect((all as readonly RowError[]).map(({ column, value, reason }) => [column, value, reason])).toEqual([
      [titles[0], '博士后***********', reasons.priorAnswer],
      [titles[1], 'Infinity', reasons.priorAnswer],
      [titles[2], 'x、y', reasons.priorAnswer],
      [titles[3], '', reasons.unreadCell],
    ])
    expect(kept).toBeUndefined()
  })

  it('of a column that means nothing are passed over', async () => {
    expect(await prior(['上年：天气', '上年'], ['晴', 'x'])).toEqual({ all: [], prior: undefined })
  })
})

it('components of 多重 are digits in any writing; a single type is its own', async () => {
  const seven = { ...good, certificateNumber: `${good.certificateNumber.slice(0, 18)}72` }
  const titles = [...header, '多重残疾类别']
  for (const [text, types, told] of [
    ['4、1', [1, 4], 0],
    ['1 4 4', [1, 4], 0],
    ['', [], 0],
    ['7', [], 1],
    ['1', [], 1],
  ] as const) {
    field = await aField()
    const { all } = await imported(
      field,
      csv([
        titles,
        [...rowOf(seven), text],
        [...rowOf({ ...other, certificateNumber: `${other.certificateNumber.slice(0, 18)}43` }), '1、2'],
      ]),
    )
    expect((await registered(seven)).facts).toMatchObject({ disabilityType: 7, types })
    expect((await registered(other)).facts).toMatchObject({ disabilityType: 4, types: [4] })
    expect(all).toHaveLength(told)
  }
})

describe('the template', () => {
  it('opens in a spreadsheet library, with its columns as text, and is read back when filled in', async () => {
    const { body } = await field.get(a('the county office'), '/roster-template')
    expect(body).toMatchObject({ fileName: '底册模板.xlsx', columns: templateColumns })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(body.base64, 'base64') as never)
    const [sheet] = workbook.worksheets
    expect(sheet?.getRow(1).values).toEqual([undefined, ...templateColumns])

    const filled = templateColumns.map((title) => rowOf(good)[header.indexOf(title)] ?? '')
    sheet?.addRow(filled)
    const file = Buffer.from(await workbook.xlsx.writeBuffer())
    expect(await imported(field, file, '底册模板.xlsx')).toMatchObject({ entered: 1, all: [] })
    expect((await nowOf(field, good)).identity).toMatchObject({
      certificateNumber: good.certificateNumber,
      guardian: good.guardian,
    })
  })
})

it('a workbook of another library, with shared and rich text, is read as it stands', async () => {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('底册')
  sheet.addRow(header)
  const [code, , ...rest] = rowOf(good)
  sheet.addRow([code, { richText: [{ text: '阿卜杜拉' }, { font: { bold: true }, text: '·买买提' }] }, ...rest])
  sheet.addRow(rowOf(other))
  const file = Buffer.from(await workbook.xlsx.writeBuffer({ useSharedStrings: true } as never))
  expect(await imported(field, file, 'a.xlsx')).toMatchObject({ entered: 2, all: [] })
  expect((await nowOf(field, good)).identity?.name).toBe('阿卜杜拉·买买提')
})
