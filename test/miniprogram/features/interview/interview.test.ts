import { withPersonSignature, withSigner } from '../../../../miniprogram/src/features/interview/draft'
import { finish } from '../../../../miniprogram/src/features/interview/finish'
import { confirmable, firstOpen, groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import { type Interview, openInterview, stopsReadBack } from '../../../../miniprogram/src/features/interview/interview'
import { draftOf } from '../../../../miniprogram/src/features/interview/mend'
import { mayPen, signingOf } from '../../../../miniprogram/src/features/interview/signing'
import { answerEverything, collector, complete, second, sign, strokes } from '../support/complete'
import { sha256 } from '../support/county'
import { aSitting, lastYear } from '../support/rows'

describe('signatures', () => {
  it('that an edit makes void are counted for the screen until somebody signs again', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    expect(signingOf(interview, collector).voided).toBe(0)
    interview.answer('marital_status', 'widowed')
    expect(signingOf(interview, collector)).toMatchObject({ voided: 3 })
    expect(interview.draft().readBackAt).toBeUndefined()
    sign(interview)
    expect(signingOf(interview, collector).voided).toBe(0)
  })

  it('of a proxy stay when only the reason is worded anew, and go with another name', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    const proxy = { kind: 'proxy', name: '王小明', relation: '儿子', reason: '手抖' } as const
    interview.change((draft) => withSigner(draft, proxy))
    expect(interview.draft().voided).toBe(1)
    interview.change((draft) => withPersonSignature(draft, interview.cover(), strokes))
    interview.change((draft) => withSigner(draft, { ...proxy, reason: '右手不能写字' }))
    expect(interview.draft().signatures?.personStrokes).toEqual(strokes)
    interview.change((draft) => withSigner(draft, { ...proxy, name: '王大明' }))
    expect(interview.draft().signatures?.personStrokes).toBeUndefined()
    expect(interview.draft().voided).toBe(1)
  })
})

it.each(['甲', ' 乙 '])('a collector who signs for the person is told without a network: %s', (name) => {
  const { interview, clock } = aSitting({ prior: lastYear })
  complete(interview, clock)
  const proxy = { kind: 'proxy', name, relation: '邻居', reason: '手抖' } as const
  interview.change((draft) => withSigner(draft, proxy))
  answerEverything(interview)
  sign(interview, proxy)
  expect(finish(interview, collector)).toMatchObject({ kind: 'refused', code: 'interview.proxyIsCollector' })
})

describe('a sitting', () => {
  it('does not take over that someone could not be registered last year', () => {
    const { interview } = aSitting({ prior: { ...lastYear, status_code: 'lost' } })
    expect(interview.draft().answers.status_code).toBeUndefined()
  })

  it('opens with last year’s answers, unconfirmed, and never with those of that sitting', () => {
    const { interview } = aSitting({ prior: { ...lastYear, note: '去年的备注', employed: 'maybe' } })
    expect(interview.draft().answers).toEqual({
      status_code: 'normal',
      hukou_type: 'agricultural',
      marital_status: 'married',
      phone_mobile: '13800000000',
      in_institution: 'no',
    })
    const views = groupViews(interview).flatMap(({ items }) => items)
    expect(views.find(({ item }) => item.key === 'marital_status')).toMatchObject({
      standing: 'lastYear',
      changed: false,
    })
  })

  it('takes a whole group as last year’s with one tap, and marks what is changed', () => {
    const { interview } = aSitting({ prior: lastYear })
    interview.answer('status_code', 'normal')
    const basic = groupViews(interview).find(({ key }) => key === 'basic')
    if (!basic) throw new Error('no such group')
    interview.confirm(confirmable(basic))
    interview.answer('marital_status', 'widowed')

    const items = groupViews(interview).find(({ key }) => key === 'basic')?.items
    expect(items?.find(({ item }) => item.key === 'in_institution')?.standing).toBe('answered')
    expect(items?.find(({ item }) => item.key === 'marital_status')?.changed).toBe(true)
    const { provenance } = interview.submitted()
    expect(provenance.in_institution).toMatchObject({ prefilled: true })
    expect(provenance.marital_status).toEqual({
      source: 'spoken',
      changed: true,
      confirmedAt: '2026-10-08T01:00:00.000Z',
    })
  })

  it('keeps the answers of a path that closed, and brings them back with it', () => {
    const { interview } = aSitting({ prior: lastYear })
    interview.answer('status_code', 'normal')
    interview.answer('employed', 'no')
    interview.answer('livelihood', 'family')
    interview.answer('employed', 'yes')
    expect(interview.submitted().answers.livelihood).toBeUndefined()
    expect(interview.submitted().paradata.setAside).toMatchObject({ livelihood: 'family' })
    interview.answer('employed', 'no')
    expect(interview.submitted().answers.livelihood).toBe('family')
    expect(interview.draft().edits).toMatchObject({ employed: 2 })
  })

  it('shows the reviewer’s reason and the person’s word at the item until it was asked again', () => {
    const clock = { now: '2026-10-08T01:00:00.000Z' }
    const { interview } = aSitting({ prior: lastYear }, clock)
    complete(interview, clock)
    const submitted = { ...interview.submitted(), version: 1, collectedBy: collector, submittedAt: clock.now }

    clock.now = '2026-10-12T01:00:00.000Z'
    const again = aSitting(
      {
        state: 'returned',
        version: 1,
        interview: submitted as never,
        returned: [{ item: 'marital_status', reason: '请核实' }],
        confirmation: {
          kind: 'disputed',
          version: 1,
          at: clock.now,
          items: [{ item: 'hukou_type', correction: '农业' }],
        },
      },
      clock,
    ).interview

    const view = (key: string) =>
      groupViews(again)
        .flatMap(({ items }) => items)
        .find(({ item }) => item.key === key)
    expect(view('marital_status')).toMatchObject({ returned: '请核实', standing: 'again' })
    expect(view('hukou_type')).toMatchObject({ correction: '农业', standing: 'again' })
    expect(firstOpen(groupViews(again)).count).toBe(2)
    again.confirm(['marital_status', 'hukou_type'])
    expect(firstOpen(groupViews(again)).count).toBe(0)
    expect(again.draft().signatures).toBeUndefined()
  })

  it('is the same after the app was killed: what was saved opens as it was', () => {
    const { interview, knowledge } = aSitting({ prior: lastYear })
    interview.answer('status_code', 'normal')
    answerEverything(interview)
    const reopened = openInterview(knowledge, JSON.parse(JSON.stringify(interview.draft())))
    expect(reopened.submitted()).toEqual(interview.submitted())
    expect(reopened.session.findings()).toEqual(interview.session.findings())
  })
})

describe('signing and finishing', () => {
  it('decides with the server’s rule, and hashes the very text that is sent', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    expect(stopsReadBack(interview)).toEqual([])
    expect(signingOf(interview, collector)).toMatchObject({ voided: 0, stops: [], missing: [] })

    const outcome = finish(interview, collector)
    if (outcome.kind !== 'ready') throw new Error(JSON.stringify(outcome))
    expect(outcome.entry.command.contentHash).toBe(sha256(outcome.entry.command.body))
    expect(JSON.parse(outcome.entry.command.body)).toMatchObject({
      commandId: interview.draft().commandId,
      baseVersion: 0,
    })
    expect(outcome.entry.photos).toEqual([
      { hash: 'a'.repeat(64), bytes: 1000, blobKey: 'photo/1', mime: 'image/jpeg' },
    ])
    expect(outcome.setAside).toBe(false)
  })

  it('lets nobody sign before a doubt has its reason: the reason would void the signatures', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    expect(mayPen(signingOf(interview, collector))).toBe(true)
    interview.change((draft) => ({ ...draft, reasons: {} }))
    const signing = signingOf(interview, collector)
    expect(signing.doubts).not.toEqual([])
    expect(signing.missing).toContain('reason')
    expect(mayPen(signing)).toBe(false)
  })

  it('voids every signature with any edit, and asks for another read-back', () => {
    const { interview, clock } = aSitting({ prior: lastYear }, undefined, { pensAtHome: 2 })
    complete(interview, clock)
    interview.answer('marital_status', 'widowed')
    expect(interview.draft().readBackAt).toBeUndefined()
    expect(finish(interview, collector)).toMatchObject({ kind: 'refused' })
    expect(signingOf(interview, collector).missing).toEqual(['readBack', 'person', 'self', 'second'])
  })

  it.each([
    ['nobody signed', (interview: Interview) => interview.change(({ signatures: _, ...draft }) => draft)],
    [
      'one collector signed twice',
      (interview: Interview) =>
        interview.change((draft) => ({
          ...draft,
          signatures: {
            covers: interview.cover(),
            collectors: [{ staffId: collector, name: '甲', strokes }],
            personStrokes: strokes,
          },
        })),
    ],
  ])('does not finish when %s', (_, spoil) => {
    const { interview, clock } = aSitting({ prior: lastYear }, undefined, { pensAtHome: 2 })
    complete(interview, clock)
    spoil(interview)
    expect(finish(interview, collector).kind).toBe('refused')
  })

  it('tells at once that another version came first, and keeps this one', () => {
    const { interview, clock, row } = aSitting({ prior: lastYear })
    complete(interview, clock)
    Object.assign(row, {
      version: 1,
      state: 'townshipReview',
      interview: { ...interview.submitted(), version: 1, collectedBy: second, submittedAt: clock.now },
    })
    expect(finish(interview, collector)).toMatchObject({ kind: 'ready', setAside: true })
  })

  it('makes a refused command a draft again, with everything in it and another id', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    const outcome = finish(interview, collector)
    if (outcome.kind !== 'ready') throw new Error('refused')
    const because = { code: 'interview.hasErrors', sentence: '' }
    const entry = { ...outcome.entry, order: 1, state: 'refused' as const, because }
    const { commandId, signer, ...mended } = draftOf(entry, {
      commandId: 'another',
      name: '王秀英',
      region: '430112001201',
    })

    const { commandId: before, signer: _, taken: __, unchanged: ___, ...original } = interview.draft()
    const counted = interview.submitted().paradata.unchanged
    expect(mended).toEqual({ ...original, provenance: expect.anything(), counted })
    expect(commandId).not.toBe(before)
    expect(signer).toEqual({ kind: 'self' })
  })
})
