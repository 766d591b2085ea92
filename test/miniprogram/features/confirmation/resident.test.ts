import type { Exchange } from '../../../../miniprogram/src/api/ask'
import type { Outcome } from '../../../../miniprogram/src/api/outcome'
import { nextUnsaid, type Progress, progressStore } from '../../../../miniprogram/src/features/confirmation/progress'
import {
  createResident,
  isStaffs,
  type ResidentRecord,
} from '../../../../miniprogram/src/features/confirmation/resident'
import { sha256 } from '../support/county'
import { emptyMemory, life, mortalDocuments } from '../support/mortal-phone'

const record: ResidentRecord = {
  version: 2,
  maskedName: '王**',
  registeredOn: '2026-10-08',
  village: '一村',
  items: ['a', 'b', 'c'].map((item) => ({ item, group: '基本信息', sentence: `${item}。` })),
  given: { kind: 'none' },
  words: 0,
  ownWord: true,
}
const said: Progress = {
  said: { a: { verdict: 'right' }, b: { verdict: 'wrong', correction: '不是这样' }, c: { verdict: 'unsaid' } },
  relation: 'guardian',
  heardAloud: true,
}

type Reply = 'fine' | 'lost' | 'otherBytes' | 'otherVersion'

/** The office, and her phone, which keeps its memory from one opening to the next. */
function aLink(replies: Reply[] = [], staffSession?: string) {
  const memory = emptyMemory()
  const received = new Map<string, string>()
  let tokens = 0
  const answered = (answer: unknown): Outcome<unknown> => ({ kind: 'answered', answer })

  const told: Readonly<Record<string, string>>[] = []
  const plain: Exchange = async ({ path, body = '', headers = {} }) => {
    told.push(headers)
    if (staffSession !== undefined)
      return { kind: 'refused', status: 403, code: 'confirmation.staffDevice', sentence: '' }
    if (path === '/links/openings') {
      const accessToken = `token-${++tokens}`
      return answered({ kind: 'open', accessToken, expiresIn: 600, mode: 'voice', matched: true, triesLeft: 5 })
    }
    if (headers.authorization !== `Bearer token-${tokens}`) return { kind: 'signInFirst' }
    if (path === '/confirmations/record') return answered(record)
    const reply = replies.shift() ?? 'fine'
    if (reply === 'otherVersion')
      return { kind: 'refused', status: 409, code: 'confirmation.otherVersion', sentence: '' }
    const { commandId } = JSON.parse(body)
    received.set(commandId, body)
    if (reply === 'lost') return { kind: 'unreachable' }
    const contentHash = sha256(reply === 'otherBytes' ? 'other' : body)
    return answered({ receipt: { contentHash, at: '2026-10-09T00:00:00.000Z', seq: 5 }, code: 'AB12-CD34' })
  }

  let ids = 0
  const opened = () =>
    createResident({
      token: 'a-token',
      plain,
      progress: progressStore(mortalDocuments(memory, life()), 'link'),
      opener: async () => 'f'.repeat(32),
      holder: async () => ({ deviceId: 'phone-1', ...(staffSession === undefined ? {} : { staffSession }) }),
      wechatCode: async () => undefined,
      newId: async () => `command-${++ids}`,
      digest: sha256,
    })
  return { memory, received, told, opened, expire: () => tokens++ }
}

describe('the person with her link', () => {
  it('keeps her words and her place when she leaves and comes back', async () => {
    const { opened } = aLink()
    await opened().progress.write({ said: { a: { verdict: 'wrong', correction: '应该是二' } }, item: 'b' })
    const progress = await opened().progress.read()
    expect(progress).toEqual({ said: { a: { verdict: 'wrong', correction: '应该是二' } }, item: 'b' })
    expect(nextUnsaid(record.items, progress)).toBe(1)
    expect(nextUnsaid(record.items, said)).toBe(3)
  })

  it('hands in every verdict with its correction and keeps only the receipt', async () => {
    const { opened, received } = aLink()
    expect(await opened().give(record, said, [])).toEqual({ kind: 'received' })

    expect(JSON.parse([...received.values()][0] ?? '')).toEqual({
      commandId: 'command-1',
      version: 2,
      verdicts: [
        { item: 'a', verdict: 'right' },
        { item: 'b', verdict: 'wrong', correction: '不是这样' },
        { item: 'c', verdict: 'unsaid' },
      ],
      heardAloud: true,
      relation: 'guardian',
      strokes: [],
      cannotSign: true,
      words: 0,
    })
    expect(await opened().progress.read()).toEqual({
      said: {},
      receipt: { code: 'AB12-CD34', at: '2026-10-09T00:00:00.000Z', version: 2, disputed: true },
    })
  })

  it.each<Reply>(['lost', 'otherBytes'])('sends the very same bytes again after a reply that is %s', async (reply) => {
    const { opened, received } = aLink([reply])
    expect(await opened().give(record, said, [])).toEqual({ kind: 'kept' })
    const [first] = [...received.values()]

    const later = opened()
    expect(await later.giveAgain()).toEqual({ kind: 'received' })
    expect([...received.values()]).toEqual([first])
    expect(await later.giveAgain()).toBeUndefined()
  })

  it('names its device with every request, and the sign-in of staff on it; refused, it keeps no link open', async () => {
    const { told, opened } = aLink([], 'staff-1.session-1')
    const resident = opened()
    expect(isStaffs(await resident.open())).toBe(true)
    expect(told).toEqual([{ 'x-device-id': 'phone-1', 'x-staff-session': 'staff-1.session-1' }])
    expect(resident.isClosed()).toBe(true)

    const hers = aLink()
    await hers.opened().record()
    expect(hers.told.map((headers) => [headers['x-device-id'], headers['x-staff-session']])).toEqual([
      ['phone-1', undefined],
      ['phone-1', undefined],
    ])
  })

  it('for a child hands in the guardian’s word, whatever was chosen', async () => {
    const { opened, received } = aLink()
    await opened().give({ ...record, ownWord: false }, { ...said, relation: 'self' }, [])
    expect(JSON.parse([...received.values()][0] ?? '')).toMatchObject({ relation: 'guardian' })
  })

  it('lets her look again when the record has changed, with all she said', async () => {
    const { opened } = aLink(['otherVersion'])
    expect(await opened().give(record, said, [])).toEqual({ kind: 'renewed' })
    expect(await opened().progress.read()).toEqual(said)
  })

  it('opens the link again when its token has expired', async () => {
    const { opened, expire } = aLink()
    const resident = opened()
    await resident.record()
    expire()
    expect((await resident.record()).kind).toBe('answered')
  })

  it('keeps no link and no answer of hers on the phone', async () => {
    const { memory, opened } = aLink()
    const resident = opened()
    await resident.record()
    await resident.progress.write(said)
    expect([...memory.documents].flat().join()).not.toMatch(/a-token|王|a。/)
  })
})
