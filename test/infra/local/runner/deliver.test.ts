import { type Delivery, deliver } from '../../../../infra/local/runner/deliver'
import type { LambdaRecord } from '../../../../infra/local/runner/lambda-record'

const record = (n: number): LambdaRecord => ({
  eventID: String(n),
  eventSourceARN: '',
  dynamodb: { SequenceNumber: String(n) },
})
const batch = [1, 2, 3, 4].map(record)
const numbers = (records: readonly LambdaRecord[]) =>
  records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber)).join()

function play(
  fails: (records: string, attempt: number) => boolean | readonly string[],
  options: Partial<Delivery> = {},
) {
  const seen = { invoked: [] as string[], handled: [] as string[], givenUp: [] as string[] }
  const delivery: Delivery = {
    bisects: true,
    reportsItemFailures: true,
    retryAttempts: 0,
    signal: new AbortController().signal,
    async invoke(records) {
      seen.invoked.push(numbers(records))
      const failure = fails(numbers(records), seen.invoked.length)
      if (failure === true) return { kind: 'failed', error: { errorType: 'Error', errorMessage: 'poison' } }
      const items = failure === false ? [] : failure
      return { kind: 'returned', result: { batchItemFailures: items.map((itemIdentifier) => ({ itemIdentifier })) } }
    },
    handled: (last) => seen.handled.push(last.dynamodb.SequenceNumber),
    giveUp: async (records) => void seen.givenUp.push(numbers(records)),
    ...options,
  }
  return deliver(batch, delivery).then((isHandled) => ({ ...seen, isHandled }))
}

it('delivers a good batch once', async () => {
  expect(await play(() => false)).toEqual({ invoked: ['1,2,3,4'], handled: ['4'], givenUp: [], isHandled: true })
})

it('halves down to the bad record and keeps the order', async () => {
  const { invoked, handled, givenUp } = await play((records) => records.includes('2'))
  expect(invoked).toEqual(['1,2,3,4', '1,2', '1', '2', '3,4'])
  expect(handled).toEqual(['1', '2', '4'])
  expect(givenUp).toEqual(['2'])
})

it('goes on from the record the function names', async () => {
  const { invoked, handled } = await play((_, attempt) => (attempt === 1 ? ['3'] : false))
  expect(invoked).toEqual(['1,2,3,4', '3', '4'])
  expect(handled).toEqual(['2', '3', '4'])
})

it('takes an unknown name for a failure of the whole batch', async () => {
  const { handled, givenUp } = await play((_, attempt) => (attempt === 1 ? ['99'] : false), { bisects: false })
  expect({ handled, givenUp }).toEqual({ handled: ['4'], givenUp: ['1,2,3,4'] })
})

it('tries again as often as it is told', async () => {
  const { invoked, givenUp } = await play(() => true, { bisects: false, retryAttempts: 2 })
  expect(invoked).toHaveLength(3)
  expect(givenUp).toEqual(['1,2,3,4'])
})

it('gives nothing up because it was told to stop', async () => {
  const { handled, givenUp, isHandled } = await play(() => true, { signal: AbortSignal.abort() })
  expect({ handled, givenUp, isHandled }).toEqual({ handled: [], givenUp: [], isHandled: false })
})

it('calls nobody for an empty batch', async () => {
  const invoke = jest.fn()
  const delivery = { invoke, signal: new AbortController().signal } as unknown as Delivery
  expect(await deliver([], delivery)).toBe(true)
  expect(invoke).not.toHaveBeenCalled()
})
