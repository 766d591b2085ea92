import { aboutUseCases } from '../../../functions/about/about-use-cases'
import type { Dependencies } from '../../../functions/dependencies'
import { memorySessions } from '../../support/memory'

type Needs = Parameters<typeof aboutUseCases>[0]

const request = { actor: { kind: 'nobody' }, permission: 'public', address: '', params: {}, query: {}, body: {} }

function healthOver(count: Dependencies['sessions']['count']) {
  let now = Date.parse('2026-10-01T00:00:00Z')
  const clock = () => new Date(now).toISOString()
  const needs = { clock, environment: { STAGE: 'test' }, sessions: { ...memorySessions(clock), count } } as unknown
  const useCase = aboutUseCases(needs as Needs)['GET /health']
  return {
    ask: () => useCase(request as unknown as Parameters<typeof useCase>[0]),
    later: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

it('is well only while a row can be stored', async () => {
  const count = jest.fn(async () => 1)
  const { ask, later } = healthOver(count)
  await expect(ask()).resolves.toMatchObject({ status: 'ok', stage: 'test' })

  count.mockRejectedValue(new Error('no room'))
  later(6)
  await expect(ask()).rejects.toThrow('no room')
  count.mockResolvedValue(2)
  await expect(ask()).resolves.toMatchObject({ status: 'ok' })
})

it('stores at most one row in five seconds, however often it is asked', async () => {
  const count = jest.fn(async () => 1)
  const { ask, later } = healthOver(count)
  for (let asked = 0; asked < 20; asked += 1) await ask()
  expect(count).toHaveBeenCalledTimes(1)
  later(6)
  await ask()
  expect(count).toHaveBeenCalledTimes(2)
})
