import { createBell } from '../../../../infra/local/runner/bell'
import { settled, startConsumer } from '../../../../infra/local/runner/consumer'

const never = new AbortController().signal
const long = 60_000

describe('a bell', () => {
  it('wakes at once whoever has rested', async () => {
    const bell = createBell()
    const woken = bell.wait({ restMilliseconds: 0, longestMilliseconds: long }, never)
    setTimeout(bell.ring, 20)
    await expect(woken).resolves.toBeUndefined()
  })

  it('makes one of the rings that fall into a rest', async () => {
    const bell = createBell()
    const began = Date.now()
    const woken = bell.wait({ restMilliseconds: 200, longestMilliseconds: long }, never)
    bell.ring()
    setTimeout(bell.ring, 50)
    await woken
    expect(Date.now() - began).toBeGreaterThanOrEqual(195)
  })

  it('waits no longer than it was told, and not when the signal says so', async () => {
    const bell = createBell()
    await bell.wait({ restMilliseconds: 1, longestMilliseconds: 10 }, never)
    await bell.wait({ restMilliseconds: long, longestMilliseconds: long }, AbortSignal.timeout(10))
    await bell.wait({ restMilliseconds: 1, longestMilliseconds: long }, AbortSignal.timeout(50))
  })
})

describe('whoever waits until all is done', () => {
  it('hurries only those that have not looked yet', async () => {
    const [slow, quick] = [following(1_200), following(0)]
    await settled([slow.consumer, quick.consumer])
    await Promise.all([slow.consumer.stop(), quick.consumer.stop()])
    expect(slow.consumer.looks().empty).toBeGreaterThanOrEqual(2)
    // Two rounds at two looks each, and one look that was under way.
    expect(quick.consumer.looks().empty).toBeLessThan(10)
  })
})

/** Follows something that never moves; each look takes its time. */
function following(milliseconds: number) {
  const look = async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    return false
  }
  const idle = (signal: AbortSignal) => createBell().wait({ restMilliseconds: long, longestMilliseconds: long }, signal)
  return { consumer: startConsumer({ name: 'quiet', look, idle }, () => undefined) }
}
