import { announceImport, endImport, rosterImportKind, rosterImportStream } from '../../../shared/roster/roster-import'

const context = { at: '2026-10-03T00:00:00.000Z', by: 'county' }
const counts = { rows: 3, entered: 1, changed: 0, unchanged: 1, refused: 1 }
const facts = { region: '999901', fileName: '底册.xlsx', sha256: 'a'.repeat(64) }
const { initial, evolve } = rosterImportKind
const announced = announceImport(initial, { commandId: 'c1', ...facts }, context).reduce(evolve, initial)
const code = (problem: string) => expect.objectContaining({ code: problem })

it('an import says who brought which file, then what came of it', () => {
  expect(announced).toEqual({ state: 'announced', ...facts })
  const ended = (because?: string) =>
    endImport(announced, { commandId: 'c2', counts, ...(because === undefined ? {} : { because }) }, context).reduce(
      evolve,
      announced,
    )
  expect(ended()).toEqual({ state: 'finished', ...facts, counts })
  expect(ended('没有找到表头。')).toEqual({ state: 'refused', ...facts, counts })
  expect(rosterImportStream('999901-2026', 'x')).toBe('roster-import#999901-2026#x')
})

it('is announced once and ended once', () => {
  expect(() => announceImport(announced, { commandId: 'c3', ...facts }, context)).toThrow(
    code('command.contentDiffers'),
  )
  expect(() => endImport(initial, { commandId: 'c3', counts }, context)).toThrow(code('roster.unknown'))
  const ended = endImport(announced, { commandId: 'c2', counts }, context).reduce(evolve, announced)
  expect(() => endImport(ended, { commandId: 'c3', counts }, context)).toThrow(code('roster.unknown'))
  expect(() => evolve(initial, { type: 'rosterImport.finished', counts })).toThrow('out of order')
})
