import { createSaver } from '../../../../miniprogram/src/features/interview/saver'
import { StorageFailure } from '../../../../miniprogram/src/platform/stores'

/** A store that fails as it is told, once each, then keeps. */
function storeThat(...failures: unknown[]) {
  const kept: string[] = []
  const write = async (value: string) => {
    const failure = failures.shift()
    if (failure) throw failure
    kept.push(value)
    return 'saved' as const
  }
  return { kept, write }
}

describe('saving', () => {
  it.each([
    ['its own failure', new StorageFailure('full'), 'full'],
    ['an error of another class', new DOMException('lost', 'UnknownError'), 'unavailable'],
    ['anything at all', 'a string', 'unavailable'],
  ])('tells %s, and the next answer saves everything', async (_, failure, state) => {
    const { kept, write } = storeThat(failure)
    const saver = createSaver<string>(write)
    saver.save('one')
    expect(await saver.settled()).toBe(state)
    expect(saver.state()).toBe(state)
    saver.save('one and two')
    expect(await saver.settled()).toBe('saved')
    expect(kept).toEqual(['one and two'])
  })

  it('says that the phone was emptied, until the sitting ends', async () => {
    const outcomes = ['restored', 'saved'] as const
    let at = 0
    const saver = createSaver<string>(async () => outcomes[at++])
    saver.save('one')
    await saver.settled()
    saver.save('two')
    expect([await saver.settled(), saver.wasRestored()]).toEqual(['saved', true])
  })
})
