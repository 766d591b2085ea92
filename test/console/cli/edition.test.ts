import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook } from '../../../functions/workbooks/read-workbook'
import { type SheetOfText, workbookBytes } from '../../../functions/workbooks/write-workbook'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { readXlsForm } from '../../../shared/forms/xlsform/read-xlsform'
import { asOperator } from './as-operator'
import type { Answers } from './contract-server'
import { aFolder } from './run'

const hash = 'e'.repeat(64)
const campaign = '430112-2026'
const answers: Answers = {
  'GET /campaigns/{campaignId}': () => ({
    campaignId: campaign,
    county: '430112',
    countyName: '望城区',
    name: '2026年度调查',
    year: 2026,
    editionId: 'ed2022',
    edition: hash,
    settings: {},
    inForce: {},
    switches: [],
  }),
  'GET /campaigns/{campaignId}/editions/{edition}': () => ({ hash, edition: { ...ed2022 } }),
}

const settings = {
  name: 'settings',
  rows: [
    ['form_title', 'form_id'],
    ['出行调查', 'travel'],
  ],
}
const choices = {
  name: 'choices',
  rows: [
    ['list_name', 'name', 'label::中文 (zh)'],
    ['yes_no', 'yes', '是'],
    ['yes_no', 'no', '否'],
    ['ways', 'bus', '公交车'],
    ['ways', 'taxi', '出租车'],
  ],
}
const columns = [
  'type',
  'name',
  'label::中文 (zh)',
  'relevant',
  'constraint',
  'constraint_message::中文 (zh)',
  'required',
]
const survey = (...rows: readonly (readonly string[])[]) => ({ name: 'survey', rows: [columns, ...rows] })
/** How a form speaks of another question. */
const of = (name: string): string => `\${${name}}`
const begin = ['begin group', 'travel_group', '出行']
const end = ['end group']
const goesOut = ['select_one yes_no', 'goes_out', '每周出门吗', '', '', '', 'yes']

const saved = (folder: string, sheets: readonly SheetOfText[]): string => {
  const file = join(folder, 'form.xlsx')
  writeFileSync(file, workbookBytes(sheets))
  return file
}
const check = (sheets: readonly SheetOfText[], ...more: readonly string[]) =>
  asOperatorChecking(saved(aFolder(), sheets), ...more)
const asOperatorChecking = (file: string, ...more: readonly string[]) =>
  asOperator(answers, (run) => run('edition', 'check', file, '--campaign', campaign, ...more))

describe('edition', () => {
  it('export saves the edition of a campaign as a workbook that reads back the same', () =>
    asOperator(answers, async (run) => {
      const file = join(aFolder(), 'ed2022.xlsx')
      expect(await run('edition', 'export', file, '--campaign', campaign)).toMatchObject({ code: 0 })
      const read = readXlsForm(await readWorkbook(file, () => true), { wording: ed2022.wording })
      expect(read).toMatchObject({ kind: 'edition' })
      expect(read.kind === 'edition' && read.edition).toEqual(ed2022)
      const checked = await run('edition', 'check', file, '--campaign', campaign, '--json')
      expect([checked.code, checked.json()]).toEqual([0, expect.objectContaining({ kind: 'good', edition: 'ed2022' })])
    }))

  it('check takes a form as other programs write it', async () => {
    const ways = ['select_multiple ways', 'ways_used', '怎样出门', `${of('goes_out')} = 'yes'`, '', '', 'yes']
    const trips = [
      'integer',
      'trips',
      '几次',
      `${of('goes_out')} = 'yes'`,
      '. > 0 and . < 50',
      '请填 1 到 49 次。',
      'yes',
    ]
    const { code, out } = await check([survey(begin, goesOut, ways, trips, end), choices, settings])
    expect([code, out]).toEqual([0, expect.stringContaining('表式 travel 可以使用：1 组，3 题。')])
  })

  it.each([
    ['a repeat', [['begin repeat', 'trip', '一次出行'], goesOut, ['end repeat']], /survey!A2 {2}不支持重复组“trip”/],
    ['a name twice', [begin, goesOut, goesOut, end], /survey!B4 {2}名称“goes_out”已经用过（第3行）/],
    [
      'a list that is not there',
      [begin, ['select_one ages', 'age_group', '年龄'], end],
      /survey!A3 {2}choices 里没有选项表“ages”/,
    ],
    ['an unknown type', [begin, ['intger', 'trips', '几次'], end], /survey!A3 {2}没有类型“intger”，是不是“integer”/],
    ['a photo', [begin, ['image', 'home', '照片'], end], /survey!A3 {2}不支持类型“image”/],
    ['a group without end', [begin, goesOut], /survey!A2 {2}组“travel_group”没有结束/],
    [
      'a misspelt item',
      [begin, goesOut, ['text', 'why', '为什么', `${of('goes_uot')} = 'no'`], end],
      /survey!D4 .*“goes_uot”.*是不是“goes_out”/,
    ],
    [
      'an unknown function',
      [begin, goesOut, ['text', 'why', '为什么', `selectd(${of('goes_out')}, 1)`], end],
      /survey!D4 .*没有叫“selectd”的函数/,
    ],
    [
      'conditions in a circle',
      [begin, ['text', 'one', '一', `${of('two')} != ''`], ['text', 'two', '二', `${of('one')} != ''`], end],
      /绕成一圈/,
    ],
  ] as const)('check names sheet, cell and reason of %s', async (_, rows, says) => {
    const { code, out } = await check([survey(...rows), choices, settings])
    expect([code, out]).toEqual([2, expect.stringMatching(says)])
  })

  it('check says in JSON what it says to people', async () => {
    const { code, json } = await check([survey(begin, end), choices], '--json')
    expect([code, json()]).toMatchObject([
      2,
      { kind: 'refused', refusals: [{ code: 'sheet.missing', sheet: 'settings' }] },
    ])
  })

  it('check refuses what is no workbook, and a file that is not there', async () => {
    const file = join(aFolder(), 'form.xlsx')
    expect(await asOperatorChecking(file)).toMatchObject({ code: 1, err: expect.stringContaining('读不到这个文件') })
    writeFileSync(file, 'type,name,label')
    expect(await asOperatorChecking(file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('不是可以读取的 XLSX'),
    })
  })
})
