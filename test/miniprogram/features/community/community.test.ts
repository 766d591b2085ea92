import { publishedForm } from '../../../../functions/communities/community-editions'
import type { CommunitySitting } from '../../../../miniprogram/src/features/community/sitting'
import { communityGroups, firstOpenIn, formInWords } from '../../../../miniprogram/src/features/community/views'
import { communityStream } from '../../../../shared/communities/community'
import { aForm, approved, fills, reads, returned, reviews, signs } from '../../../functions/communities/village-form'
import { aSettledField } from '../../../functions/registrations/field'
import { aChain } from '../../../support/builders'
import { county, village } from '../../../support/people'
import { life } from '../support/mortal-phone'
import { aPhone, questionsOf } from './phone'

const signature = {
  ...{ name: '某乙', role: '村委会主任' },
  strokes: [
    [
      [0.1, 0.2, 0],
      [0.4, 0.3, 20],
    ],
  ] as const,
}

const openCount = (sitting: CommunitySitting) => communityGroups(sitting).reduce((sum, { open }) => sum + open, 0)

function answerAll(sitting: CommunitySitting, answers: Readonly<Record<string, unknown>> = aForm().answers): void {
  for (const [key, value] of Object.entries(answers)) sitting.answer(key, value as string)
}

async function aFetchedForm() {
  const { field } = await aSettledField(2)
  const line = { isDown: false }
  const phone = aPhone(field, line)
  await phone.desk.refresh()
  return { field, line, ...phone }
}

describe('the village’s form on the leader’s phone', () => {
  it('is not there before it was fetched, and is for a leader only', async () => {
    const { field } = await aSettledField()
    const { desk } = aPhone(field, { isDown: true })
    expect(desk.isHers).toBe(true)
    expect(await desk.standing()).toEqual({ kind: 'never' })
    expect(await desk.refresh()).toEqual({ kind: 'unreachable' })

    const other = aPhone(field, { isDown: false }, { role: 'collector' })
    expect(other.desk.isHers).toBe(false)
    expect(await other.desk.refresh()).toBeUndefined()
  })

  it('shows what is counted, and asks the rest', async () => {
    const { desk } = await aFetchedForm()
    const { sitting } = await questionsOf(desk)
    const [first, second] = communityGroups(sitting)
    expect(first?.given).toEqual([{ term: '村（社区）代码', value: village }])
    expect(second?.given).toContainEqual({ term: '持证残疾人数', value: '2' })
    expect(second?.items.map(({ item }) => item.key)).toEqual(['v_cert_total_agrees'])
    expect(sitting.draft().answers.v_filler).toBe('李组长')
    expect(openCount(sitting)).toBeGreaterThan(10)
  })

  it('stands with last year’s answers until they are confirmed', async () => {
    const { field } = await aSettledField()
    const form = { ...aForm(), version: 1, filledBy: 'x', filledAt: '2025-10-08T00:00:00.000Z' }
    const event = { type: 'community.filled', region: village, content: publishedForm.plain, form }
    for (const entry of aChain(communityStream(`${county}-2025`, village), [event]))
      await field.world.journal.append(entry)
    const { desk } = aPhone(field, { isDown: false })
    await desk.refresh()
    const { sitting } = await questionsOf(desk)
    const [first] = communityGroups(sitting)
    expect(first?.items.map(({ standing }) => standing)).toEqual(Array.from({ length: 4 }, () => 'lastYear'))
    sitting.confirm(first?.items.map(({ item }) => item.key) ?? [])
    expect(communityGroups(sitting)[0]).toMatchObject({ open: 0 })
    // About this year's filling: nobody else's name, and the count of this year.
    expect(sitting.draft().answers).not.toHaveProperty('v_cert_total_agrees')
    expect(sitting.draft().answers.v_filler).toBe('李组长')
  })

  it('is filled and signed without a network, and arrives in order with one receipt each', async () => {
    const { field, line, desk, outbox, sender } = await aFetchedForm()
    line.isDown = true
    const open = await questionsOf(desk)
    answerAll(open.sitting)
    expect(openCount(open.sitting)).toBe(0)
    expect(await desk.finish(open)).toEqual({ kind: 'queued' })

    const filled = await desk.standing()
    expect(filled).toMatchObject({ kind: 'filled', isWaiting: true, kept: { state: 'filled', version: 1 } })
    expect(await desk.sign(signature)).toEqual({ kind: 'queued' })
    expect(await desk.standing()).toMatchObject({ kind: 'handedOver', kept: { state: 'townshipReview' } })
    expect((await outbox.list()).map(({ kind }) => kind)).toEqual(['communityForm', 'communityConfirmation'])

    line.isDown = false
    expect(await sender.send()).toBe('finished')
    expect((await outbox.receipts()).map(({ kind }) => kind).sort()).toEqual(['communityConfirmation', 'communityForm'])
    expect(await reads(field)).toMatchObject({ state: 'townshipReview', confirmation: { name: '某乙' } })
  })

  it('survives a kill after every answer, and at every touch of finishing', async () => {
    const { field, line, desk, memory } = await aFetchedForm()
    const { sitting, saver } = await questionsOf(desk)
    sitting.answer('v_pop', 1234)
    await saver.settled()
    const later = aPhone(field, line, { memory })
    const again = await questionsOf(later.desk)
    expect(again.sitting.draft().answers.v_pop).toBe(1234)
    answerAll(again.sitting)
    await again.saver.settled()

    line.isDown = true
    const clean = () => ({ documents: new Map(memory.documents), blobs: new Map(memory.blobs) })
    for (let diesAt = 1; diesAt <= 30; diesAt++) {
      const kept = clean()
      const dying = aPhone(field, line, { memory: kept, now: life(diesAt) })
      const died = await questionsOf(dying.desk)
        .then((open) => dying.desk.finish(open))
        .then(() => false)
        .catch(() => true)
      const survivor = aPhone(field, line, { memory: kept })
      const queued = await survivor.outbox.list()
      const standing = await survivor.desk.standing()
      // Either the draft is still there or its command is; never neither, and never another draft beside the command.
      expect(standing.kind).toMatch(queued.length === 0 ? /^questions$/ : /^(filled|handedOver)$/)
      if (!died) expect(queued).toHaveLength(1)
      line.isDown = false
      await survivor.sender.send()
      if (queued.length > 0) expect((await survivor.desk.standing()).kind).not.toBe('questions')
      line.isDown = true
    }
  })

  it('says what stops it with the server’s own rule, and keeps everything', async () => {
    const { desk, outbox } = await aFetchedForm()
    const open = await questionsOf(desk)
    answerAll(open.sitting)
    open.sitting.answer('v_commissioners_disabled', 9)
    expect(firstOpenIn(open.sitting, communityGroups(open.sitting)[2] as never)).toBe('v_commissioners_disabled')
    expect(await desk.finish(open)).toEqual({ kind: 'refused', code: 'interview.hasErrors' })
    expect(await outbox.list()).toEqual([])
    expect((await questionsOf(desk)).sitting.draft().answers.v_commissioners_disabled).toBe(9)

    open.sitting.answer('v_commissioners_disabled', 1)
    open.sitting.answer('v_cert_total_agrees', 'no')
    expect(await desk.finish(open)).toEqual({ kind: 'refused', code: 'interview.reasonsMissing' })
    const [finding] = open.sitting.session.findingsOf('v_cert_total_agrees')
    if (finding) open.sitting.giveReason(finding, '外嫁一人')
    expect(await desk.finish(open)).toEqual({ kind: 'queued' })
  })

  it('becomes a draft again when the server refuses it, over what the server has now', async () => {
    const { field, line, desk, sender, outbox } = await aFetchedForm()
    line.isDown = true
    const open = await questionsOf(desk)
    answerAll(open.sitting, aForm({ v_pop: 777 }).answers)
    await desk.finish(open)
    await desk.sign(signature)
    // Meanwhile somebody else filled it.
    await fills(field)
    line.isDown = false
    await sender.send()
    expect(await desk.standing()).toMatchObject({ kind: 'refused', because: { code: 'community.otherVersion' } })

    expect((await desk.mend()).kind).toBe('answered')
    const mended = await questionsOf(desk)
    expect(mended.sitting.draft()).toMatchObject({ baseVersion: 1, answers: { v_pop: 777 } })
    expect(await outbox.list()).toEqual([])
    expect(await desk.finish(mended)).toEqual({ kind: 'queued' })
    await sender.send()
    expect(await reads(field)).toMatchObject({ state: 'filled', version: 2, form: { answers: { v_pop: 777 } } })
  })

  it('comes back with the reviewer’s reason at the item, and is open again until it is looked at', async () => {
    const { field, desk } = await aFetchedForm()
    await fills(field)
    await signs(field)
    await reviews(field, 'township', returned)
    await desk.refresh()
    const { sitting } = await questionsOf(desk)
    const view = () => communityGroups(sitting)[0]?.items.find(({ item }) => item.key === 'v_pop')
    expect(view()).toMatchObject({ returned: '请核实', standing: 'again' })
    expect(openCount(sitting)).toBe(1)
    sitting.confirm(['v_pop'])
    expect(openCount(sitting)).toBe(0)
  })

  it('can be taken back until the township has let it pass, and then not', async () => {
    const { field, desk, sender } = await aFetchedForm()
    await fills(field)
    await signs(field)
    await desk.refresh()
    expect(await desk.standing()).toMatchObject({ kind: 'handedOver', isWaiting: false })
    await desk.reopen()
    const open = await questionsOf(desk)
    open.sitting.answer('v_pop', 1999)
    expect(await desk.finish(open)).toEqual({ kind: 'queued' })
    await sender.send()
    expect(await reads(field)).toMatchObject({ state: 'filled', version: 2 })

    await signs(field, aForm({ v_pop: 1999 }))
    await reviews(field, 'township', approved, 2)
    await desk.refresh()
    expect(await desk.standing()).toMatchObject({ kind: 'handedOver', kept: { state: 'countyReview' } })
  })

  it('is told to the committee in the words of the form, with what was counted', async () => {
    const { field, desk } = await aFetchedForm()
    await fills(field)
    await desk.refresh()
    const standing = await desk.standing()
    if (standing.kind !== 'filled') throw new Error(standing.kind)
    const lines = formInWords(standing.kept)
    expect(lines).toContainEqual({ group: '残疾人', term: '持证残疾人数', value: '2' })
    expect(lines).toContainEqual({ group: '公共服务设施', term: '综合服务中心', value: '有，已作无障碍建设' })
    expect(lines.map(({ term }) => term)).not.toContain('村（社区）负责人签字')
  })
})
