import { keepAwake } from '../../../../miniprogram/src/features/outbox/awake'
import { createOutbox } from '../../../../miniprogram/src/features/outbox/outbox'
import { createSender } from '../../../../miniprogram/src/features/outbox/sender'
import { aQueued, county } from '../support/county'
import { emptyMemory, life, mortalDocuments } from '../support/mortal-phone'

it('keeps the screen on from the first piece to the last, and says so once each', async () => {
  const memory = emptyMemory()
  const now = life()
  const outbox = createOutbox(mortalDocuments(memory, now))
  for (const personId of ['p1', 'p2']) await outbox.queue(aQueued(memory, { personId, photos: 1 }))
  const sender = createSender(outbox, county().ways(now, memory, []))
  const told: boolean[] = []
  const stop = keepAwake(sender, (isOn) => told.push(isOn))

  expect(await sender.send()).toBe('finished')
  expect(told).toEqual([true, false])

  stop()
  await sender.send()
  expect(told).toEqual([true, false])
})
