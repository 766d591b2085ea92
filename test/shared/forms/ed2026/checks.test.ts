import { ed2026Modules } from '../../../../shared/forms/editions/ed2026/modules'
import { describeCases } from '../describe-cases'
import { completeBlocks, statusCases } from '../ed2022/status-cases'
import { coreCases, moduleCases, moduleCompanions, otherMisses, otherSides } from './cases'
import { compiledWhole, core, withModule } from './editions'
import { faultless } from './faultless'
import { finder } from './found'
import { notRegistered } from './records'

const ofStatus = Object.fromEntries(
  Object.entries(statusCases).map(([id, { fires, misses }]) => [
    id,
    { fires: notRegistered(fires), misses: notRegistered(misses) },
  ]),
)

/** What cannot but be wrong at the same time. */
const companions = { 'H06@age': ['S04@age'], 'Y08@res_medical': ['S64@res_medical'] }
const people = Object.entries(faultless)

describe('the checks of the core of ed2026', () => {
  const found = finder(core)
  describeCases({ compiled: core, cases: { ...coreCases, ...ofStatus }, companions, found })

  it.each(people)('finds nothing wrong with the record of %s', (_, patch) => {
    expect(found(patch)).toEqual([])
  })

  it.each(Object.entries(completeBlocks))('is content with a complete block for %s', (_, patch) => {
    expect(found(notRegistered(patch))).toEqual([])
  })
})

describe.each(ed2026Modules.map((module) => [module.key, module] as const))('the module %s', (key, module) => {
  const { compiled, own } = withModule(module)
  const items = compiled.items.filter(({ item }) => own.includes(item.key))
  const cases = moduleCases[key] ?? {}
  const ids = Object.keys(cases)

  describe('alone on the core', () => {
    const found = finder(compiled)
    if (ids.length > 0) describeCases({ compiled: { items }, cases, companions: moduleCompanions, found })

    it('has no check without a case', () => {
      expect(items.flatMap(({ checks }) => checks).length).toBe(ids.length)
    })

    it.each(people)('finds nothing wrong with the record of %s', (_, patch) => {
      expect(found(patch)).toEqual([])
    })
  })

  it('finds the same among all modules', () => {
    const found = finder(compiledWhole)
    for (const [id, { fires, misses }] of Object.entries(cases)) {
      expect(found(fires)).toContain(id)
      expect(found(misses)).not.toContain(id)
    }
    expect(items.every(({ item }) => compiledWhole.itemsByKey.get(item.key)?.item === item)).toBe(true)
  })
})

describe('all modules together', () => {
  const found = finder(compiledWhole)

  it.each(people)('find nothing wrong with the record of %s', (_, patch) => {
    expect(found(patch)).toEqual([])
  })

  it.each(otherSides)('%s fires on another record too: %j', (id, patch) => {
    expect(found(patch)).toContain(id)
  })

  it.each(otherMisses)('%s does not fire on %j', (id, patch) => {
    expect(found(patch)).not.toContain(id)
  })

  it.each(Object.entries(completeBlocks))('ask nothing more of a block for %s', (_, patch) => {
    expect(found(notRegistered(patch))).toEqual([])
  })
})
