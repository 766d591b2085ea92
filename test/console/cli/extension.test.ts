import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { workbookBytes } from '../../../functions/workbooks/write-workbook'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { aReceipt, asOperator } from './as-operator'
import { type Answers, refuse } from './contract-server'
import { aFolder } from './run'

const campaign = '430112-2026'
const hash = 'e'.repeat(64)
const row = {
  ...{ key: 'local_travel', title: '出行', source: 'xlsform' as const, fileName: '出行.xlsx', hash, on: false },
  ...{ approvals: { province: { document: '湘残〔2026〕1号', date: '2026-08-01' } }, groups: 1, items: 2, checks: 1 },
}
const answers: Answers = {
  'GET /campaigns/{campaignId}/extensions': () => ({ base: hash, edition: hash, rows: [row] }),
  'GET /campaigns/{campaignId}/editions/{edition}': () => ({ hash, edition: ed2022 }),
  'POST /campaigns/{campaignId}/extensions': () => aReceipt(`campaign#${campaign}`),
  'POST /campaigns/{campaignId}/extensions/{extension}/approvals': () => aReceipt(`campaign#${campaign}`),
  'POST /campaigns/{campaignId}/extensions/{extension}/switches': () => aReceipt(`campaign#${campaign}`),
}

const saved = (rows: readonly (readonly string[])[]): string => {
  const file = join(aFolder(), '出行.xlsx')
  const settings = [
    ['form_title', 'form_id'],
    ['出行', 'local_travel'],
  ]
  writeFileSync(
    file,
    workbookBytes([
      { name: 'survey', rows: [['type', 'name', 'label', 'relevant'], ...rows] },
      { name: 'settings', rows: settings },
    ]),
  )
  return file
}
const aForm = () => saved([['text', 'lt_ways', '怎样出门']])
const inCampaign = ['--campaign', campaign]

describe('extension', () => {
  it('import sends the file as it is and shows what the campaign has now', () =>
    asOperator(answers, async (run, { calls }) => {
      const file = aForm()
      const { code, out } = await run('extension', 'import', file, ...inCampaign)
      expect([code, out]).toEqual([0, expect.stringContaining('○ local_travel  出行  1 组 2 题 1 条校验')])
      const sent = calls.find(({ route }) => route === 'POST /campaigns/{campaignId}/extensions')
      expect(sent?.body).toMatchObject({ fileName: '出行.xlsx', file: expect.stringMatching(/^UEsD/) })
    }))

  it('import names sheet, cell and reason of whatever is refused', () => {
    const refusals = [{ code: 'label.missing', sheet: 'survey', row: 4, column: 'C', details: { name: 'why' } }]
    const refusing = { 'POST /campaigns/{campaignId}/extensions': () => refuse('extension.refused', { refusals }) }
    return asOperator({ ...answers, ...refusing }, async (run) => {
      const { code, out } = await run('extension', 'import', aForm(), ...inCampaign)
      expect([code, out]).toEqual([2, expect.stringContaining('survey!C4  “why”没有显示的文字。')])
      const again = await run('extension', 'import', aForm(), ...inCampaign, '--json')
      expect([again.code, again.json()]).toEqual([2, { kind: 'refused', refusals }])
    })
  })

  it('import says why a file cannot be opened', () => {
    const because = '文件打不开：不是有效的 XLSX 文件，或已加密。'
    const refusing = { 'POST /campaigns/{campaignId}/extensions': () => refuse('extension.unreadable', { because }) }
    return asOperator({ ...answers, ...refusing }, async (run) => {
      const { code, err } = await run('extension', 'import', aForm(), ...inCampaign)
      expect([code, err]).toEqual([1, expect.stringContaining(because)])
      const missing = await run('extension', 'import', join(aFolder(), 'no.xlsx'), ...inCampaign)
      expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('读不到这个文件')])
    })
  })

  it('approve names exactly the content that is kept', () =>
    asOperator(answers, async (run, { calls }) => {
      const words = ['--office', 'state', '--document', '国残工〔2026〕2号', '--date', '2026-08-20']
      const { code, out } = await run('extension', 'approve', 'local_travel', ...words, ...inCampaign)
      expect([code, out]).toEqual([0, expect.stringContaining('国务院残工委办公室')])
      expect(calls.at(-1)?.body).toMatchObject({ office: 'state', hash, document: '国残工〔2026〕2号' })
      const unknown = await run('extension', 'approve', 'other', ...words, ...inCampaign)
      expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('没有这项扩展内容')])
    }))

  it('on says which approvals are missing, and off of what is off is done already', () => {
    const missing = ['state', 'statistics']
    const route = 'POST /campaigns/{campaignId}/extensions/{extension}/switches'
    const refusing = { [route]: () => refuse('extension.notApproved', { missing }) }
    return asOperator({ ...answers, ...refusing }, async (run, { calls }) => {
      const on = await run('extension', 'on', 'local_travel', ...inCampaign)
      expect([on.code, on.err]).toEqual([1, expect.stringMatching(/国务院残工委办公室[\s\S]*统计局/)])
      const off = await run('extension', 'off', 'local_travel', ...inCampaign)
      expect(off.code).toBe(0)
      expect(calls.filter((call) => call.route === route)).toHaveLength(1)
    })
  })

  it('list shows approvals and what is on', () =>
    asOperator(answers, async (run) => {
      const { out } = await run('extension', 'list', ...inCampaign)
      expect(out).toMatch(/province {2}湘残〔2026〕1号[\s\S]*statistics bureau {2}—/)
      expect((await run('extension', 'list', ...inCampaign, '--json')).json()).toMatchObject({ rows: [row] })
    }))
})

describe('edition check --base', () => {
  it('reads a form as an extension of the edition the campaign began with', () =>
    asOperator(answers, async (run) => {
      const file = saved([['text', 'lt_ways', '怎样出门', `\${marital_status} = 'married'`]])
      expect(await run('edition', 'check', file, '--base', ...inCampaign)).toMatchObject({ code: 0 })
      const taken = saved([['text', 'marital_status', '婚姻']])
      const { code, out } = await run('edition', 'check', taken, '--base', ...inCampaign)
      expect([code, out]).toEqual([2, expect.stringContaining('survey!B2  名称“marital_status”已经用过')])
    }))
})

describe('campaign open --same-as', () => {
  it('takes over the form of another campaign, and not an edition besides', () => {
    const opening = {
      'POST /campaigns/{campaignId}/openings': () => aReceipt('campaign#430112-2027'),
    } satisfies Answers
    return asOperator(opening, async (run, { calls }) => {
      expect(await run('campaign', 'open', '430112-2027', '--same-as', campaign)).toMatchObject({ code: 0 })
      expect(calls.at(-1)?.body).toMatchObject({ sameAs: campaign })
      expect(calls.at(-1)?.body).not.toHaveProperty('editionId')
      const both = await run('campaign', 'open', '430112-2027', '--same-as', campaign, '--edition', 'ed2022')
      expect(both.code).toBe(1)
    })
  })
})
