import {
  forgetSaid,
  groupsToSay,
  keepSaid,
  readSaid,
  reconfirm,
} from '../../../../miniprogram/src/features/interview/reconfirmation'
import { sha256 } from '../support/county'
import { emptyMemory, life, mortalDocuments } from '../support/mortal-phone'
import { aKnowledge, visited } from '../support/rows'

const who = { campaignId: '430112-2026', commandId: '7d3f2b1a-1111-4222-8333-444455556666', by: 'collector' }
const word = { ...who, method: 'phone' }
const onTheDay = { now: '2026-09-30T02:00:00.000Z' }
const saidAll = (row = visited()) => ({
  version: row.version,
  groups: groupsToSay(aKnowledge(row, onTheDay)).map(({ key }) => key),
})

describe('confirming again', () => {
  it('reads out her record group by group, and nothing of the visit itself', () => {
    const groups = groupsToSay(aKnowledge(visited(), onTheDay))
    expect(groups.map(({ key }) => key)).toEqual(['header', 'basic'])
    const said = groups.flatMap(({ says }) => says)
    expect(said).toContain('您的婚姻情况：已婚有配偶。')
    expect(said.join()).not.toMatch(/在家|入户/)
  })

  it('becomes a command with every group, fixed as the text that is sent', () => {
    const outcome = reconfirm(aKnowledge(visited(), onTheDay), word, saidAll())
    expect(outcome).toMatchObject({ kind: 'ready', entry: { kind: 'reconfirmation', photos: [] } })
    if (outcome.kind !== 'ready') return
    const { path, body, contentHash } = outcome.entry.command
    expect(path).toBe(`/campaigns/430112-2026/registrations/${visited().personId}/reconfirmations`)
    expect(contentHash).toBe(sha256(body))
    expect(JSON.parse(body)).toEqual({
      ...{ commandId: word.commandId, version: 1, groups: ['header', 'basic'], method: 'phone' },
      confirmedAt: onTheDay.now,
    })
  })

  it.each([
    ['on the eve', aKnowledge(visited(), { now: '2026-09-29T15:00:00.000Z' }), saidAll(), 'reconfirmation.tooEarly'],
    [
      'with a group left out',
      aKnowledge(visited(), onTheDay),
      { version: 1, groups: ['header'] },
      'reconfirmation.groupsMissing',
    ],
    [
      'of a version that is gone',
      aKnowledge(visited(), onTheDay),
      { ...saidAll(), version: 2 },
      'confirmation.otherVersion',
    ],
    [
      'twice',
      aKnowledge(visited({ reconfirmed: { version: 1, at: onTheDay.now, by: 'x', method: 'met' } }), onTheDay),
      saidAll(),
      'reconfirmation.notDue',
    ],
  ] as const)('is refused on the phone already %s', (_, knowledge, said, code) => {
    expect(reconfirm(knowledge, word, said)).toEqual({ kind: 'refused', code })
  })
})

describe('what she has said so far', () => {
  it('outlives the app, belongs to one version, and goes when the command is queued', async () => {
    const memory = emptyMemory()
    const { personId } = visited()
    const documents = () => mortalDocuments(memory, life())
    expect(await readSaid(documents(), visited())).toEqual({ version: 1, groups: [] })
    const said = { version: 1, groups: ['basic'], method: 'met' }
    await keepSaid(documents(), personId, said)
    expect(await readSaid(documents(), visited())).toEqual(said)
    expect(await readSaid(documents(), visited({ version: 2 }))).toEqual({ version: 2, groups: [] })
    await forgetSaid(documents(), personId)
    expect(await readSaid(documents(), visited())).toEqual({ version: 1, groups: [] })
  })
})
