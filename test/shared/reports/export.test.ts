import { exportKind, exportStream, finishExport, requestExport } from '../../../shared/reports/export'

const context = { at: '2026-10-03T00:00:00.000Z', by: 'county' }
const asking = { commandId: 'c1', region: '999901', campaignId: '999901-2026', reason: '年度分析' }
const { initial, evolve } = exportKind
const waiting = requestExport(initial, asking, context).reduce(evolve, initial)
const finished = finishExport(waiting, { commandId: 'c2', rows: 3, key: 'k' }, context).reduce(evolve, waiting)
const code = (problem: string) => expect.objectContaining({ code: problem })

it('an export says who asked for what and why, then where it lies', () => {
  expect(waiting).toEqual({ state: 'waiting', region: '999901', campaignId: '999901-2026', reason: '年度分析' })
  expect(finished).toEqual({ ...waiting, state: 'finished', rows: 3, key: 'k' })
  expect(exportStream('999901-2026', 'x')).toBe('export#999901-2026#x')
})

it('is asked for once and finished once', () => {
  const again = () => requestExport(waiting, { ...asking, commandId: 'c3' }, context)
  expect(again).toThrow(expect.objectContaining({ code: 'command.contentDiffers', details: { commandId: 'c3' } }))
  expect(() => finishExport(finished, { commandId: 'c4', rows: 3, key: 'k' }, context)).toThrow(code('export.unknown'))
  expect(() => finishExport(initial, { commandId: 'c4', rows: 3, key: 'k' }, context)).toThrow(code('export.unknown'))
  expect(() => evolve(initial, { type: 'export.finished', rows: 1, key: 'k' })).toThrow('out of order')
})
