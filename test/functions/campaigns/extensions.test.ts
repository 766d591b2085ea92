import { itemOf } from '../../../functions/platform/journal-item'
import { campaignStream } from '../../../shared/campaigns/campaign'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { a, campaignId, county } from '../../support/people'
import { anOffice } from '../sign-in/office'
import { extensionDesk } from './extension-desk'
import { localForm, of, smallForm, workbookOf } from './local-form'

const key = 'local_travel_2026'

async function aDesk() {
  const { world } = await anOffice()
  return { world, ...extensionDesk(world) }
}

describe('an extension', () => {
  it('is kept out of a workbook with what it adds, and asks nobody yet', async () => {
    const { imports, list, edition } = await aDesk()
    const before = await edition()
    expect(await imports(localForm())).toMatchObject({ status: 200, body: { outcome: 'applied' } })
    expect(await list()).toEqual({
      base: before.hash,
      edition: before.hash,
      rows: [
        {
          ...{ key, title: '出行与避险', source: 'xlsform', fileName: '扩展.xlsx', on: false, approvals: {} },
          ...{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), groups: 2, items: 15, checks: 5 },
        },
      ],
    })
    expect(await edition()).toEqual(before)
  })

  it('that cannot be used is refused with every place, and nothing of it is kept', async () => {
    const { world, imports, list } = await aDesk()
    const entries = (await world.journal.read(campaignStream(campaignId))).length
    const rows = [
      ['type', 'name', 'label'],
      ['select_one ages', 'age_group', '年龄'],
      ['text', 'marital_status', '婚姻'],
      ['text', 'why', ''],
      ['image', 'photo', '照片'],
    ]
    const file = workbookOf({
      survey: rows,
      settings: [
        ['form_title', 'form_id'],
        ['试', 'try_1'],
      ],
    })
    const answer = await imports(file)
    expect(answer).toMatchObject({ status: 422, body: { code: 'extension.refused' } })
    expect(answer.body.details.refusals).toEqual(
      expect.arrayContaining([
        { code: 'list.unknown', sheet: 'survey', row: 2, column: 'A', details: { list: 'ages' } },
        expect.objectContaining({ code: 'name.duplicate', row: 3, column: 'B' }),
        expect.objectContaining({ code: 'label.missing', row: 4, column: 'C' }),
        expect.objectContaining({ code: 'type.unsupported', row: 5, column: 'A' }),
      ]),
    )
    expect((await list()).rows).toEqual([])
    expect(await world.journal.read(campaignStream(campaignId))).toHaveLength(entries)
  })

  it.each([
    ['what is no workbook', Buffer.from('type,name,label').toString('base64'), 422, 'extension.unreadable'],
    ['what is no base64', '不是文件', 400, 'request.invalid'],
    ['nothing', '', 400, 'request.invalid'],
    ['more than fits', 'A'.repeat(1_000_004), 400, 'request.invalid'],
  ])('out of %s is refused', async (_, file, status, code) => {
    const { imports, list } = await aDesk()
    expect(await imports(file)).toMatchObject({ status, body: { code } })
    expect((await list()).rows).toEqual([])
  })

  it('is in force with all three approvals, and out of it again', async () => {
    const { world, imports, approves, switches, list, edition } = await aDesk()
    const base = await edition()
    await imports(localForm())
    expect(await switches(key, true)).toMatchObject({
      status: 409,
      body: { code: 'extension.notApproved', details: { missing: ['province', 'state', 'statistics'] } },
    })
    expect(await approves(key, 'state')).toMatchObject({ status: 409, body: { code: 'extension.provinceFirst' } })
    await approves(key, 'province')
    await approves(key, 'state')
    expect((await switches(key, true)).body.details).toEqual({ missing: ['statistics'] })
    await approves(key, 'statistics')
    expect(await switches(key, true)).toMatchObject({ status: 200 })
    expect(await switches(key, true)).toMatchObject({ status: 409, body: { code: 'extension.switchedAlready' } })

    const whole = await edition()
    expect(whole.hash).not.toBe(base.hash)
    expect(whole.plain.key).toBe('ed2022')
    const groups = whole.plain.groups.map((group) => group.key)
    expect(groups).toEqual(expect.arrayContaining(['local_travel', 'local_safety']))
    expect(groups.at(-1)).toBe(base.plain.groups.at(-1)?.key)
    expect(await list()).toMatchObject({ base: base.hash, edition: whole.hash, rows: [{ on: true }] })

    expect(await switches(key, false)).toMatchObject({ status: 200 })
    expect(await edition()).toEqual(base)
    world.passes(10)
    for (const { hash, plain } of [base, whole]) {
      const known = await world.campaigns.edition(campaignId, hash)
      expect(known?.plain).toEqual(plain)
    }
  })

  it('may be replaced until it was in force, and its approvals are void then', async () => {
    const { imports, approves, switches, list } = await aDesk()
    await imports(smallForm('small'))
    await approves('small', 'province')
    await imports(smallForm('small'))
    expect((await list()).rows[0].approvals).toHaveProperty('province')
    await imports(smallForm('small', 'small_asked', '改过的问题'))
    expect((await list()).rows).toMatchObject([{ key: 'small', approvals: {} }])

    for (const office of ['province', 'state', 'statistics'] as const) await approves('small', office)
    await switches('small', true)
    await switches('small', false)
    expect(await imports(smallForm('small'))).toMatchObject({ status: 409, body: { code: 'extension.keyTaken' } })
  })

  it('takes no approval of other content, of tomorrow, or of an office that is none', async () => {
    const { imports, approves, list } = await aDesk()
    await imports(smallForm('small'))
    const other = await approves('small', 'province', { hash: 'f'.repeat(64) })
    expect(other).toMatchObject({ status: 409, body: { code: 'extension.otherContent' } })
    for (const wrong of [{ date: '2026-10-02' }, { document: ' ' }, { office: 'county' }])
      expect(await approves('small', 'province', wrong)).toMatchObject({ status: 400 })
    expect(await approves('unknown', 'province')).toMatchObject({ status: 404, body: { code: 'extension.unknown' } })
    expect((await list()).rows[0].approvals).toEqual({})
    // In Beijing it is the first of October already.
    expect((await approves('small', 'province', { date: '2026-10-01' })).status).toBe(200)
    const early = await approves('small', 'state', { date: '2026-09-30' })
    expect(early).toMatchObject({ status: 409, body: { code: 'extension.provinceFirst' } })
  })

  it('of two that share a name only one can ever be in force', async () => {
    const { asks, switches } = await aDesk()
    expect((await asks('first', smallForm('first', 'shared_name'))).status).toBe(200)
    const second = await asks('second', smallForm('second', 'shared_name'))
    expect(second).toMatchObject({ status: 422, body: { code: 'extension.clashes' } })
    expect(second.body.details.defects[0]).toMatchObject({ item: 'shared_name', field: 'key' })
    await switches('first', false)
    expect(await switches('second', true)).toMatchObject({ status: 422, body: { code: 'extension.clashes' } })
  })

  it('reads names of the edition the campaign began with, not of another extension', async () => {
    const { asks, imports } = await aDesk()
    await asks('first', smallForm('first', 'first_asked'))
    const rows = [
      ['type', 'name', 'label', 'relevant'],
      ['text', 'second_text', '还有呢', `${of('first_asked')} = 'yes'`],
    ]
    const file = workbookOf({
      survey: rows,
      settings: [
        ['form_title', 'form_id'],
        ['二', 'second'],
      ],
    })
    expect((await imports(file)).body.details.refusals).toMatchObject([{ code: 'expression.unknownName', row: 2 }])
  })

  it('is for the county office and the operator of that county', async () => {
    const { ask, list } = await aDesk()
    const params = { campaignId }
    const body = { commandId: '00000000-0000-4000-8000-000000000001', fileName: 'x.xlsx', file: smallForm('small') }
    const route = 'POST /campaigns/{campaignId}/extensions'
    expect((await ask(a('a collector'), route, { params, body })).status).toBe(403)
    expect((await ask(a('the other county office'), route, { params, body })).status).toBe(404)
    expect((await ask(a('the operator'), route, { params, body })).status).toBe(200)
    expect((await list()).rows).toHaveLength(1)
    const read = await ask(a('a collector'), 'GET /campaigns/{campaignId}/extensions', { params })
    expect(read.body.rows).toHaveLength(1)
    const nowhere = { params: { campaignId: `${county}-2030` } }
    expect((await ask(a('the operator'), 'GET /campaigns/{campaignId}/extensions', nowhere)).status).toBe(404)
  })

  it('lies in the journal a good deal smaller than it is', async () => {
    const { world, asks } = await aDesk()
    await asks(key, localForm())
    const switched = (await world.journal.read(campaignStream(campaignId))).at(-1)
    if (!switched) throw new Error('Nothing was kept.')
    const { events } = itemOf(switched)
    expect(JSON.stringify(switched.events).length).toBeGreaterThan(40_000)
    expect((events as Uint8Array).length).toBeLessThan(20_000)
  })
})

describe('a campaign with the form of an earlier one', () => {
  const openings = 'POST /campaigns/{campaignId}/openings'
  const later = `${county}-2027`

  it('has its edition, its extensions and their approvals unchanged', async () => {
    const { world, ask, asks, imports, edition, list } = await aDesk()
    await asks(key, localForm())
    await asks('small', smallForm('small'))
    await imports(smallForm('spare'))
    const open = (body: object) =>
      ask(a('the operator'), openings, {
        params: { campaignId: later },
        body: { commandId: world.newId(), name: '2027年度', ...body },
      })
    expect((await open({ sameAs: campaignId })).status).toBe(200)

    const copy = extensionDesk(world, later)
    expect(await copy.edition()).toEqual(await edition())
    expect(await copy.list()).toEqual(await list())
    expect(await world.campaigns.read(later)).toMatchObject({ editionId: 'ed2022', base: { content: ed2022 } })
    // What nobody was asked in the new campaign may still be replaced there.
    expect((await copy.imports(smallForm('spare', 'spare_2'))).status).toBe(200)
    expect((await copy.switches('small', false)).status).toBe(200)
  })

  it('is opened with either, and only inside its county', async () => {
    const { world, ask } = await aDesk()
    const open = (body: object) =>
      ask(a('the operator'), openings, {
        params: { campaignId: later },
        body: { commandId: world.newId(), name: '2027年度', ...body },
      })
    expect(await open({})).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
    expect(await open({ editionId: 'ed2022', sameAs: campaignId })).toMatchObject({ status: 400 })
    for (const sameAs of [`${county}-2019`, '999902-2026', later])
      expect(await open({ sameAs })).toMatchObject({ status: 404, body: { code: 'campaign.unknown' } })
  })
})

describe('a campaign with an edition that comes with modules', () => {
  it('keeps them from the opening on, and asks none of them', async () => {
    const { world, ask } = await aDesk()
    const params = { campaignId: `${county}-2027` }
    const body = { commandId: world.newId(), name: '2027年度', editionId: 'ed2026' }
    expect((await ask(a('the operator'), 'POST /campaigns/{campaignId}/openings', { params, body })).status).toBe(200)
    const desk = extensionDesk(world, params.campaignId)
    const { base, edition, rows } = await desk.list()
    expect(edition).toBe(base)
    expect(rows.length).toBe(world.campaigns.published('ed2026')?.modules.length)
    for (const row of rows) expect(row).toMatchObject({ source: 'module', on: false, approvals: {} })

    const [{ key: first }] = rows
    expect(await desk.imports(smallForm(first))).toMatchObject({ status: 409, body: { code: 'extension.keyTaken' } })
    for (const office of ['province', 'state', 'statistics'] as const) await desk.approves(first, office)
    expect((await desk.switches(first, true)).status).toBe(200)
  })
})

describe('what may be looked at before anything is decided', () => {
  it('is a kept extension, whole', async () => {
    const { imports, list, looks } = await aDesk()
    await imports(localForm())
    const [{ hash }] = (await list()).rows
    const { status, body } = await looks('GET /campaigns/{campaignId}/extensions/{extension}', {
      campaignId,
      extension: key,
    })
    expect({ status, hash: body.hash, title: body.edition.title }).toEqual({ status: 200, hash, title: '出行与避险' })
  })

  it('is no extension that is not there', async () => {
    const { looks } = await aDesk()
    const answer = await looks('GET /campaigns/{campaignId}/extensions/{extension}', { campaignId, extension: 'none' })
    expect(answer).toMatchObject({ status: 404, body: { code: 'extension.unknown' } })
  })

  it('is every published edition, by the hash a campaign would keep', async () => {
    const { looks, edition } = await aDesk()
    const { rows } = (await looks('GET /editions', {})).body
    expect(rows.map(({ key: published }: { key: string }) => published)).toEqual([
      ...['ed2016', 'ed2018', 'ed2019', 'ed2022', 'ed2026'],
    ])
    const one = await looks('GET /editions/{editionId}', { editionId: 'ed2022' })
    expect(one.body).toEqual({ hash: rows[3].hash, edition: JSON.parse(JSON.stringify(ed2022)) })
    expect((await edition()).hash).toBe(one.body.hash)
    expect(await looks('GET /editions/{editionId}', { editionId: 'ed1999' })).toMatchObject({
      ...{ status: 404, body: { code: 'edition.unknown' } },
    })
  })
})
