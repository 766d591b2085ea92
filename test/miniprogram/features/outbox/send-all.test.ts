import { createOutbox } from '../../../../miniprogram/src/features/outbox/outbox'
import { sendAll } from '../../../../miniprogram/src/features/outbox/send-all'
import { createSender } from '../../../../miniprogram/src/features/outbox/sender'
import { aQueued, county, type Weather } from '../support/county'
import { Died, emptyMemory, life, mortalDocuments } from '../support/mortal-phone'

const unwatched = { onProgress: () => undefined, isStopped: () => false }

/** A phone with `queued` waiting, and one life after another over the same memory. */
async function aPhone(persons: readonly string[], photos = 1) {
  const memory = emptyMemory()
  const server = county()
  const queued = persons.map((personId) => aQueued(memory, { personId, photos }))
  const outbox = createOutbox(mortalDocuments(memory, life()))
  for (const entry of queued) await outbox.queue(entry)

  const send = async (weather: Weather[] = [], now = life()) => {
    const documents = mortalDocuments(memory, now)
    return sendAll(createOutbox(documents), server.ways(now, memory, weather), unwatched)
  }
  return { memory, server, queued, outbox, send }
}

describe('sending the outbox', () => {
  it('sends evidence first, then the commands of each person in order, and keeps their receipts', async () => {
    const { server, queued, outbox, send } = await aPhone(['p1', 'p2', 'p1'], 2)

    expect(await send()).toBe('finished')

    expect(server.taken).toEqual(queued.map(({ command }) => command.commandId))
    expect(server.photos.size).toBe(6)
    expect(await outbox.list()).toEqual([])
    expect((await outbox.receipts()).map(({ personId }) => personId).sort()).toEqual(['p1', 'p2'])
  })

  it('loses nothing and sends nothing twice, wherever the phone dies', async () => {
    const whole = life()
    const rehearsal = await aPhone(['p1', 'p2'])
    await rehearsal.send([], whole)
    expect(whole.touches()).toBeGreaterThan(20)

    for (let diesAt = 1; diesAt <= whole.touches(); diesAt++) {
      for (const after of [false, true]) {
        const { memory, server, queued, outbox, send } = await aPhone(['p1', 'p2'])
        await expect(send([], life(diesAt, after))).rejects.toBeInstanceOf(Died)

        const still = new Set((await outbox.list()).map(({ command }) => command.commandId))
        const proven = new Set((await outbox.receipts()).map(({ commandId }) => commandId))
        for (const { command } of queued) expect([still, proven].some((all) => all.has(command.commandId))).toBe(true)

        expect(await send()).toBe('finished')
        expect(await outbox.list()).toEqual([])
        expect([...server.taken].sort()).toEqual(queued.map(({ command }) => command.commandId).sort())
        for (const { command } of queued) expect(server.commands.get(command.commandId)?.body).toBe(command.body)
        expect(server.photos.size).toBe(2)
        expect((await outbox.receipts()).length).toBe(2)
        expect(memory.documents.size).toBeGreaterThan(0)
      }
    }
  })

  it('gets the first receipt again after a lost reply', async () => {
    const { server, queued, outbox, send } = await aPhone(['p1'])
    expect(await send(['losesReply'])).toBe('unreachable')
    expect((await outbox.list()).map(({ state }) => state)).toEqual(['waiting'])

    expect(await send()).toBe('finished')
    const [command] = queued.map((entry) => entry.command)
    expect(server.taken).toEqual([command?.commandId])
    expect((await outbox.receipts())[0]?.receipt).toEqual(server.commands.get(command?.commandId ?? '')?.receipt)
  })

  it('keeps a command whose receipt proves other bytes, and sends it again', async () => {
    const { outbox, send } = await aPhone(['p1'])
    await send(['provesOtherBytes'])
    expect((await outbox.list()).map(({ state }) => state)).toEqual(['unconfirmed'])
    expect(await outbox.receipts()).toEqual([])

    await send()
    expect(await outbox.list()).toEqual([])
  })

  it('keeps a refused command with its sentence, holds back that person only, and goes on with others', async () => {
    const { server, queued, outbox, send } = await aPhone(['p1', 'p1', 'p2'])
    expect(await send(['refuses'])).toBe('finished')

    const left = await outbox.list()
    expect(left.map(({ state }) => state)).toEqual(['refused', 'waiting'])
    expect(left[0]).toMatchObject({ because: { code: 'interview.hasErrors', sentence: '没有收下。' } })
    expect(server.taken).toEqual([queued[2]?.command.commandId])

    await send()
    expect((await outbox.list()).length).toBe(2)
  })

  it.each(['noNetwork', 'portal', 'signInFirst', 'tooMany'] as const)(
    'stops at %s and refuses nothing that is queued',
    async (weather) => {
      const { server, outbox, send } = await aPhone(['p1', 'p2'])
      await send([weather])
      expect((await outbox.list()).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
      expect(server.taken).toEqual([])
    },
  )

  it('waits when too much was sent within the hour, and goes on afterwards', async () => {
    const { outbox, send } = await aPhone(['p1', 'p2'])
    expect(await send(['fine', 'tooMany'])).toBe('later')
    expect((await outbox.list()).map(({ state }) => state)).toEqual(['waiting'])
    expect(await send()).toBe('finished')
    expect(await outbox.list()).toEqual([])
  })

  it('says so when the phone itself has lost a photo, and does not send the command without it', async () => {
    const { memory, server, outbox, send } = await aPhone(['p1'])
    memory.blobs.clear()
    await send()
    expect((await outbox.list())[0]).toMatchObject({ state: 'refused', because: { code: 'photo.lost' } })
    expect(server.taken).toEqual([])
  })

  it('keeps the bytes of a photo until the server has confirmed their arrival', async () => {
    const { memory, server, outbox, send } = await aPhone(['p1'])
    await send()
    expect(memory.blobs.size).toBe(1)
    const [photo] = await outbox.awaited()

    const later = server.ways(life(), memory)
    await sendAll(outbox, { ...later, now: () => '2026-10-08T03:11:00.000Z' }, unwatched)
    expect(memory.blobs.has(photo?.blobKey ?? '')).toBe(false)
    expect(await outbox.awaited()).toEqual([])
  })

  it('queues the same command once, whoever presses twice', async () => {
    const { queued, outbox } = await aPhone(['p1'])
    const [entry] = queued
    if (!entry) throw new Error('nothing queued')
    await Promise.all([outbox.queue(entry), outbox.queue({ ...entry, command: { ...entry.command, body: '{}' } })])
    expect((await outbox.list()).map(({ command }) => command.body)).toEqual([entry.command.body])
  })
})

describe('the sender', () => {
  it('runs one pass however often it is asked, and counts the pieces', async () => {
    const { memory, server, outbox, queued } = await aPhone(['p1', 'p2'], 2)
    const sender = createSender(outbox, server.ways(life(), memory))
    const seen: string[] = []
    sender.onChange(() => seen.push(`${sender.state().progress.sent}/${sender.state().progress.total}`))

    expect(await Promise.all([sender.send(), sender.send()])).toEqual(['finished', 'finished'])

    expect(server.taken).toEqual(queued.map(({ command }) => command.commandId))
    expect(seen.at(-1)).toBe('6/6')
    expect(sender.state()).toMatchObject({ sending: false, ended: 'finished' })
  })

  it('stops between two entries and goes on later', async () => {
    const { memory, server, outbox } = await aPhone(['p1', 'p2'])
    const sender = createSender(outbox, server.ways(life(), memory))
    sender.onChange(() => server.taken.length === 1 && sender.stop())

    expect(await sender.send()).toBe('stopped')
    expect((await outbox.list()).length).toBe(1)
    expect(await createSender(outbox, server.ways(life(), memory)).send()).toBe('finished')
    expect(await outbox.list()).toEqual([])
  })
})
