import { type CommandRequest, handleWith, type Subject } from '../../../functions/platform/handle'
import type { Journal } from '../../../functions/platform/journal'
import { type Command, type Context, type Decide, evolveBy } from '../../../shared/journal/stream'
import { problem } from '../../../shared/problems'
import { aCommandId } from '../../support/builders'
import { memoryJournal } from '../../support/memory'
import { a, township, village } from '../../support/people'
import { aWorld } from '../../support/world'

/** A jar of beans: the smallest thing that has a history and a region. */
type Jar = { readonly region?: string; readonly beans: number }
type JarEvent = { readonly type: 'bean.added'; readonly region: string }
interface AddBean extends Command {
  readonly most?: number
}

const jars: Subject<Jar, JarEvent, Context> = {
  kind: {
    initial: { beans: 0 },
    evolve: evolveBy<Jar, JarEvent>({ 'bean.added': ({ beans }, { region }) => ({ region, beans: beans + 1 }) }),
  },
  contextOf: async (context) => context,
  unknown: () => problem('registration.unknown'),
}

const addBean: Decide<Jar, AddBean, JarEvent> = ({ beans, region: before }, { most = 1000 }, { region = '' }) => {
  if (beans >= most) throw problem('registration.locked')
  return [{ type: 'bean.added', region: before ?? region }]
}

const aRequest = (changes: Partial<CommandRequest<AddBean>> = {}): CommandRequest<AddBean> => ({
  actor: a('a township reviewer'),
  permission: 'registration.review',
  body: { commandId: aCommandId() },
  contentHash: 'a'.repeat(64),
  region: village,
  ...changes,
})

function aHandle(journal: Journal = memoryJournal()) {
  const { clock, receipts } = aWorld()
  const handle = handleWith({ journal, clock, sign: receipts.sign })
  return { journal, add: (request = aRequest()) => handle(jars, addBean, 'jar#1', request) }
}

describe('handling a command', () => {
  it('appends one entry and gives its receipt', async () => {
    const { journal, add } = aHandle()
    const device = { id: 'phone' }
    expect(await add(aRequest({ device }))).toMatchObject({ stream: 'jar#1', seq: 1, contentHash: 'a'.repeat(64) })
    expect(await journal.read('jar#1')).toMatchObject([{ by: a('a township reviewer').id, device, prev: '' }])
  })

  it('gives the first receipt again however often the command comes', async () => {
    const { journal, add } = aHandle()
    const first = await add()
    await add(aRequest({ body: { commandId: aCommandId(1) } }))
    expect(await add()).toEqual(first)
    expect(await journal.read('jar#1')).toHaveLength(2)
  })

  it('refuses another content under a command id that is taken', async () => {
    const { journal, add } = aHandle()
    await add()
    await expect(add(aRequest({ contentHash: 'b'.repeat(64) }))).rejects.toMatchObject({
      code: 'command.contentDiffers',
    })
    expect(await journal.read('jar#1')).toHaveLength(1)
  })

  it('appends nothing when the rule refuses, and says what the rule said', async () => {
    const { journal, add } = aHandle()
    const full = aRequest({ body: { commandId: aCommandId(), most: 0 } })
    await expect(add(full)).rejects.toMatchObject({ code: 'registration.locked' })
    expect(await journal.read('jar#1')).toEqual([])
  })

  it('takes the region from the stream: who may only act elsewhere learns nothing, not even of a repeat', async () => {
    const { add } = aHandle()
    await add()
    for (const actor of [a('a reviewer of the next township'), a('the other county office'), a('a collector')])
      await expect(add(aRequest({ actor, region: actor.scope }))).rejects.toMatchObject({
        code: 'registration.unknown',
      })
  })

  it('opens no stream without a region that was checked', async () => {
    const { region: _, ...request } = aRequest()
    await expect(aHandle().add(request)).rejects.toMatchObject({ code: 'registration.unknown' })
    await expect(aHandle().add(aRequest({ region: township.slice(0, 6) }))).rejects.toMatchObject({ status: 404 })
  })

  it('lets many at once each have their turn, and keeps the chain', async () => {
    const { journal, add } = aHandle()
    const many = Array.from({ length: 5 }, (_, index) => add(aRequest({ body: { commandId: aCommandId(index) } })))
    const seqs = (await Promise.all(many)).map(({ seq }) => seq)
    expect(seqs.sort()).toEqual([1, 2, 3, 4, 5])
    expect((await journal.read('jar#1')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  })

  it('decides again on the new state when it lost a race', async () => {
    const journal = memoryJournal()
    const { add } = aHandle(journal)
    const one = (index: number) => add(aRequest({ body: { commandId: aCommandId(index), most: 1 } }))
    const outcomes = await Promise.allSettled([one(1), one(2), one(3)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await journal.read('jar#1')).toHaveLength(1)
  })

  it('says that it is busy after losing every race', async () => {
    const { add } = aHandle({ ...memoryJournal(), append: async () => false })
    await expect(add()).rejects.toMatchObject({ code: 'stream.busy', status: 503 })
  })
})
