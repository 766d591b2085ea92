import { createDrafts } from '../../../../miniprogram/src/features/drafts/drafts'
import { StorageFailure } from '../../../../miniprogram/src/platform/stores'
import { Died, emptyMemory, life, mortalDocuments } from '../support/mortal-phone'

const draftsIn = (memory = emptyMemory(), now = life()) => ({
  memory,
  now,
  drafts: createDrafts<{ answers: string[] }>(mortalDocuments(memory, now)),
})

describe('drafts', () => {
  it('opens what was saved last', async () => {
    const { drafts } = draftsIn()
    await drafts.save('p1', { answers: ['a'] })
    await drafts.save('p1', { answers: ['a', 'b'] })
    expect(await drafts.open('p1')).toEqual({ answers: ['a', 'b'] })
    expect(await drafts.list()).toEqual(['p1'])
    expect(await drafts.open('p2')).toBeUndefined()
  })

  it('opens the last draft or the one before, wherever saving died', async () => {
    const deaths = [false, true].flatMap((after) =>
      [1, 2, 3].flatMap((saves) => [1, 2, 3, 4, 5, 6, 7].map((diesAt) => ({ saves, diesAt, after }))),
    )
    for (const { saves, diesAt, after } of deaths) {
      const { memory, drafts } = draftsIn()
      for (let at = 1; at <= saves; at++) await drafts.save('p1', { answers: [`${at}`] })
      const dying = draftsIn(memory, life(diesAt, after))
      const death = await dying.drafts.save('p1', { answers: ['new'] }).catch((error) => error)

      const opened = await draftsIn(memory).drafts.open('p1')
      if (death === undefined) expect(opened).toEqual({ answers: ['new'] })
      else expect([{ answers: [`${saves}`] }, { answers: ['new'] }]).toContainEqual(opened)
      await draftsIn(memory).drafts.save('p1', { answers: ['later'] })
      expect(await draftsIn(memory).drafts.open('p1')).toEqual({ answers: ['later'] })
    }
  })

  it('does not write over what another window saved in between, until it is opened again', async () => {
    const { memory, drafts } = draftsIn()
    await drafts.save('p1', { answers: ['a'] })
    const other = draftsIn(memory).drafts
    await other.open('p1')
    await drafts.save('p1', { answers: ['a', 'here'] })

    const late = await other.save('p1', { answers: ['a', 'there'] }).catch((error) => error)
    expect(late).toEqual(new StorageFailure('elsewhere'))
    expect(await other.open('p1')).toEqual({ answers: ['a', 'here'] })
    await other.save('p1', { answers: ['a', 'here', 'there'] })
    expect(await drafts.open('p1')).toEqual({ answers: ['a', 'here', 'there'] })
  })

  it('does not bring back a draft that another window has finished', async () => {
    const { memory, drafts } = draftsIn()
    await drafts.save('p1', { answers: ['a'] })
    const other = draftsIn(memory).drafts
    await other.open('p1')
    await drafts.remove('p1')
    expect(await other.save('p1', { answers: ['late'] }).catch((error) => error)).toEqual(
      new StorageFailure('elsewhere'),
    )
    expect(await drafts.list()).toEqual([])
  })

  it('writes back what memory holds when the phone was emptied, and says so', async () => {
    const { memory, drafts } = draftsIn()
    await drafts.save('p1', { answers: ['a'] })
    await drafts.save('p1', { answers: ['a', 'b'] })
    memory.documents.clear()
    expect(await drafts.save('p1', { answers: ['a', 'b', 'c'] })).toBe('restored')
    expect(await drafts.save('p1', { answers: ['a', 'b', 'c', 'd'] })).toBe('saved')
    expect(await draftsIn(memory).drafts.open('p1')).toEqual({ answers: ['a', 'b', 'c', 'd'] })
  })

  it('begins anew after a draft was removed', async () => {
    const { memory, drafts } = draftsIn()
    await drafts.save('p1', { answers: ['a'] })
    await drafts.remove('p1')
    await drafts.remove('p1')
    expect(await drafts.open('p1')).toBeUndefined()
    expect(await drafts.save('p1', { answers: ['new'] })).toBe('saved')
    expect(await draftsIn(memory).drafts.open('p1')).toEqual({ answers: ['new'] })
    await drafts.remove('p1')
    expect([await draftsIn(memory).drafts.open('p1'), await drafts.list()]).toEqual([undefined, []])
  })

  it('shows the whole draft or none, wherever removing died', async () => {
    for (let diesAt = 1; diesAt <= 5; diesAt++) {
      const { memory, drafts } = draftsIn()
      await drafts.save('p1', { answers: ['old'] })
      await drafts.save('p1', { answers: ['newest'] })
      const dying = draftsIn(memory, life(diesAt))
      await expect(dying.drafts.remove('p1')).rejects.toBeInstanceOf(Died)

      expect([undefined, { answers: ['newest'] }]).toContainEqual(await draftsIn(memory).drafts.open('p1'))
    }
  })

  it('falls back to the draft before when the system tore the newest', async () => {
    const { memory, drafts } = draftsIn()
    await drafts.save('p1', { answers: ['one'] })
    await drafts.save('p1', { answers: ['two'] })
    memory.documents.set('draft/p1/b', '{"revision":2,"value":{"ans')
    expect(await drafts.open('p1')).toEqual({ answers: ['one'] })

    await drafts.save('p1', { answers: ['three'] })
    expect(await drafts.open('p1')).toEqual({ answers: ['three'] })
  })

  it('turns the pointer only after reading back what was written', async () => {
    const memory = emptyMemory()
    const documents = mortalDocuments(memory, life())
    const forgetful = {
      ...documents,
      put: (key: string, value: unknown) => (key.endsWith('/b') ? Promise.resolve() : documents.put(key, value)),
    }
    const drafts = createDrafts<{ answers: string[] }>(forgetful)
    await drafts.save('p1', { answers: ['kept'] })
    await expect(drafts.save('p1', { answers: ['lost'] })).rejects.toEqual(new StorageFailure('unread'))
    expect(await drafts.open('p1')).toEqual({ answers: ['kept'] })
  })

  it('saves one after the other, however quickly answers come', async () => {
    const { drafts } = draftsIn()
    await Promise.all(Array.from({ length: 20 }, (_, at) => drafts.save('p1', { answers: [`${at}`] })))
    expect(await drafts.open('p1')).toEqual({ answers: ['19'] })
  })
})
