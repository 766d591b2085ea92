import type { CompiledEdition } from '../../../shared/forms/edition'
import type { Case } from './ed2022/cases'
import type { Patch } from './ed2022/records'

interface Given {
  readonly compiled: Pick<CompiledEdition, 'items'>
  readonly cases: Readonly<Record<string, Case>>
  /** What cannot but be wrong together, by check. */
  readonly companions: Readonly<Record<string, readonly string[]>>
  /** What is wrong with the faultless record under these patches: `S54@livelihood`. */
  readonly found: (...patches: readonly Patch[]) => readonly string[]
}

/** For every check of an edition one record that fires it and one that nearly does. */
export function describeCases({ compiled, cases, companions, found }: Given): void {
  const ids = compiled.items.flatMap(({ item }) => (item.checks ?? []).map(({ id }) => `${id}@${item.key}`))

  it('finds nothing wrong with the record the cases start from', () => {
    expect(found()).toEqual([])
  })

  it.each(ids)('%s fires on one record and not on a near one', (id) => {
    const { fires, misses } = cases[id] ?? { fires: {}, misses: {} }
    expect(found(fires)).toContain(id)
    expect(found(misses)).not.toContain(id)
  })

  it('has a case for each check and no case without one', () => {
    expect(Object.keys(cases).sort()).toEqual([...ids].sort())
  })

  it.each(ids)('%s is the only thing wrong with its record, or comes with what the cases name', (id) => {
    const { fires } = cases[id] ?? { fires: {} }
    const others = found(fires).filter((other) => other !== id)
    expect(others.filter((other) => !companions[id]?.includes(other))).toEqual([])
  })
}
