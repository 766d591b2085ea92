import type { Runner } from '../../../../infra/local/runner/start-runner'
import { type Fixture, openFixture } from './fixture'

let fixture: Fixture
let runner: Runner
beforeEach(async () => {
  fixture = await openFixture()
  runner = await fixture.start()
})
afterEach(async () => {
  await runner.stop()
  await fixture.close()
})

const handled = () => fixture.notes().flatMap(({ batch }) => (batch as readonly string[] | undefined) ?? [])
const deadLetters = () => runner.queues.flatMap((queue) => queue.messages())

it('gives a function what passes its filter, in order', async () => {
  for (const pk of ['registration#1', 'staff#1', 'registration#2']) await fixture.write(pk)
  await runner.settled()
  expect(handled()).toEqual(['registration#1', 'registration#2'])
})

it('halves a batch until its bad record is alone, and lets the neighbours through', async () => {
  await runner.stop()
  const names = Array.from({ length: 9 }, (_, index) => `registration#${index}`)
  for (const name of names) await fixture.write(name, name === 'registration#4' ? 'thrown' : undefined)
  runner = await fixture.start()
  await runner.settled()

  expect(new Set(handled())).toEqual(new Set(names))
  const alone = fixture.notes().filter(({ batch }) => JSON.stringify(batch) === '["registration#4"]')
  expect(alone).toHaveLength(2)
  expect(deadLetters()).toHaveLength(1)
  expect(deadLetters()[0]?.body).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
    DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: expect.any(String) },
  })
})

it('goes on from the record that the function names', async () => {
  await runner.stop()
  await fixture.write('registration#1')
  await fixture.write('registration#2', 'reported')
  await fixture.write('registration#3')
  runner = await fixture.start()
  await runner.settled()

  const timesFirst = handled().filter((name) => name === 'registration#1')
  expect(timesFirst).toHaveLength(1)
  expect(handled()).toContain('registration#3')
  expect(deadLetters()).toHaveLength(1)
})

it('takes up where it stopped: nothing is lost and what was handled does not come again', async () => {
  await fixture.write('registration#1')
  await runner.settled()
  await runner.stop()
  await fixture.write('registration#2')
  runner = await fixture.start()
  await runner.settled()
  expect(handled()).toEqual(['registration#1', 'registration#2'])
})

it('calls the target for an object under the prefix, with its key as it is', async () => {
  await fixture.store('rosters/望城 区.csv')
  await fixture.store('exports/1.csv')
  await runner.settled()
  expect(fixture.notes()).toEqual([
    expect.objectContaining({
      type: 'Object Created',
      object: expect.objectContaining({
        key: 'rosters/望城 区.csv',
        size: 17,
        etag: expect.stringMatching(/^[0-9a-f]{32}$/),
      }),
    }),
  ])
})

it('tries an object again, and sets it aside in the end', async () => {
  await fixture.store('rosters/once')
  await fixture.store('rosters/never')
  await runner.settled()
  expect(fixture.notes().filter(({ object }) => (object as { key: string }).key === 'rosters/once')).toHaveLength(2)
  expect(fixture.notes().filter(({ object }) => (object as { key: string }).key === 'rosters/never')).toHaveLength(2)
  expect(deadLetters().map(({ body }) => body)).toEqual([
    expect.objectContaining({ requestContext: expect.objectContaining({ condition: 'RetriesExhausted' }) }),
  ])
})

it('hears after a restart of objects stored while it was away', async () => {
  await fixture.store('rosters/1')
  await runner.settled()
  await runner.stop()
  await fixture.store('rosters/2')
  runner = await fixture.start()
  await runner.settled()
  expect(fixture.notes().map(({ object }) => (object as { key: string }).key)).toEqual(['rosters/1', 'rosters/2'])
})

it('runs a schedule by hand', async () => {
  await runner.trigger('Daily')
  expect(fixture.notes()).toEqual([
    expect.objectContaining({ type: 'Scheduled Event', time: expect.stringMatching(/Z$/) }),
  ])
  await expect(runner.trigger('Weekly')).rejects.toThrow('Daily')
})
