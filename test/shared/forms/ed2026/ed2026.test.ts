import { compileEdition } from '../../../../shared/forms/compile-edition'
import type { Edition, Group } from '../../../../shared/forms/edition'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import { ed2026 } from '../../../../shared/forms/editions/ed2026/ed2026'
import { ed2026Modules } from '../../../../shared/forms/editions/ed2026/modules'
import { evaluate } from '../../../../shared/forms/evaluate'
import { extended } from '../../../../shared/forms/extended'
import { plainAnswer } from '../../../../shared/forms/plain'
import { answers, type Patch } from '../ed2022/records'
import { coreCases, moduleCases } from './cases'
import { compiledWhole, core, whole, withModule } from './editions'
import { faultless } from './faultless'
import { inInstitution, urban, withPatches } from './records'

const itemsOf = ({ groups }: Edition) => groups.flatMap(({ items }) => items)
const ofModules = ed2026Modules.flatMap(itemsOf)
const added = [...ofModules, ...itemsOf(ed2026).filter(({ key }) => key === 'monitor_type')]
const byName = ed2026Modules.map((module) => [module.key, module] as const)

describe('the core of ed2026', () => {
  it('is ed2022 with 防止返贫监测, in the same order', () => {
    const without = (group: Group) => group.items.filter(({ key }) => key !== 'monitor_type')
    expect(ed2026.groups.map((group) => [group.key, without(group)])).toEqual(
      ed2022.groups.map(({ key, items }) => [key, items]),
    )
    const { facts, settings, calculations, wording } = ed2026
    const of2022 = { facts: ed2022.facts, settings: ed2022.settings, calculations: ed2022.calculations }
    expect({ facts, settings, calculations, wording }).toEqual({ ...of2022, wording: ed2022.wording })
  })

  it('asks 防止返贫监测 of 农业 at home, and the answer is needed', () => {
    const monitored = (...patches: readonly Patch[]) =>
      evaluate(core, withPatches(...patches)).asked.includes('monitor_type')
    expect([monitored(), monitored(urban), monitored(inInstitution)]).toEqual([true, false, false])
    expect(missing('monitor_type', answers({}))).toEqual(['required'])
  })
})

describe('the modules of ed2026', () => {
  it.each(byName)('%s compiles alone on the core, in any order with the others', (_, module) => {
    expect(() => withModule(module)).not.toThrow()
    const others = ed2026Modules.filter((other) => other !== module)
    expect(() => compileEdition([module, ...others.reverse()].reduce(extended, ed2026))).not.toThrow()
  })

  it.each(byName)('%s survives the way to the phone as JSON', (_, module) => {
    expect(JSON.parse(JSON.stringify(module))).toEqual(module)
  })

  it('are asked after the core and before the closing block', () => {
    const keys = whole.groups.map(({ key }) => key)
    const before = ed2026.groups.map(({ key }) => key).filter((key) => key !== 'closing')
    const own = ed2026Modules.flatMap(({ groups }) => groups.map(({ key }) => key))
    expect(keys).toEqual([...before, ...own, 'closing'])
  })

  it('have everything that instrument.md marks as ext', () => {
    const keys = ofModules.map(({ key }) => key)
    const ext = [
      ...['hukou_reg', 'contact_relation', 'institution_type', 'ethnicity', 'political_status', 'household_size'],
      ...['current_address', 'residence_status', 'left_behind_child', 'disability_cause', 'self_care'],
      ...['feature_vision', 'feature_hearing', 'feature_speech', 'feature_limb', 'feature_intellect', 'feature_mental'],
      ...['income_per_head', 'housing_need_urban', 'housing_need_rural', 'school_mode', 'scholarship', 'edu_need'],
      ...['voc_cert', 'voc_cert_type', 'driving_class', 'own_business', 'ss_need', 'child_rescue'],
      ...['culture_skill', 'sport_skill', 'height_cm', 'culture_need', 'legal_got', 'legal_need'],
    ]
    // School is asked in the words of 2019, because three of the ext items depend on it.
    const ofSchool = ['school_kind', 'school_level', 'not_enrolled_reason']
    expect([...keys].sort()).toEqual([...ext, ...ofSchool].sort())
  })

  it('leave blank what a person may not know, and need everything else', () => {
    const optional = ofModules.filter(({ required }) => !required).map(({ key }) => key)
    expect(optional).toEqual(['income_per_head', 'school_kind', 'height_cm'])
  })
})

describe('what is said', () => {
  it('to the resident is a sentence of its own for every question', () => {
    expect(added.filter(({ plain }) => plain === undefined).map(({ key }) => key)).toEqual([])
    const sentences = added.flatMap((item) => {
      const { type, options = [] } = item
      if (type === 'yn') return ['yes', 'no'].map((answer) => plainAnswer(item, answer))
      if (options.length === 0) return [plainAnswer(item, type === 'text' ? '某村' : 60)]
      return options.map(({ key }) => plainAnswer(item, type === 'multi' ? [key] : key))
    })
    expect(sentences.filter((sentence) => !/^[^{}]+。$/.test(sentence))).toEqual([])
    expect(sentences.filter((sentence) => /：[无否]。$/.test(sentence))).toEqual([])
  })

  it('to collector and reviewer is a sentence for each', () => {
    const checks = added.flatMap((item) => item.checks ?? [])
    for (const { says, reviewerSays } of checks) {
      expect(says).toMatch(/，.*请.*。$/)
      expect(reviewerSays).toMatch(/。$/)
      expect(reviewerSays).not.toBe(says)
    }
  })

  it('names every question differently, so that a roster column means one', () => {
    const labels = itemsOf(whole).map(({ label }) => label)
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  })
})

describe('an answer to a module that is missing', () => {
  const needed = added.filter(({ required }) => required)
  const pool = [
    ...Object.values(faultless),
    ...[coreCases, ...Object.values(moduleCases)].flatMap((cases) => Object.values(cases).map(({ misses }) => misses)),
  ]

  it.each(needed.map((item) => [item.requiredId ?? 'required', item.key] as const))('%s@%s is found', (id, key) => {
    const complete = pool.find((patch) => key in withPatches(patch).answers && findings(key, patch).length === 0)
    expect(complete).toBeDefined()
    expect(missing(key, complete ?? {})).toEqual([id])
  })
})

describe('ethnicity', () => {
  const { options = [] } = ofModules.find(({ key }) => key === 'ethnicity') ?? {}

  it('has the 56 of GB/T 3304 by their codes, and two more', () => {
    expect(options.map(({ code }) => code).slice(0, 56)).toEqual(
      Array.from({ length: 56 }, (_, at) => String(at + 1).padStart(2, '0')),
    )
    expect(options.slice(56).map(({ code }) => code)).toEqual(['97', '98'])
    const labels = [1, 4, 37, 46, 56].map((code) => options[code - 1]?.label)
    expect(labels).toEqual(['汉族', '藏族', '仡佬族', '德昂族', '基诺族'])
  })
})

function findings(key: string, ...patches: readonly Patch[]): readonly string[] {
  const found = evaluate(compiledWhole, withPatches(...patches)).findings
  return found.filter(({ item }) => item === key).map(({ check }) => check)
}

function missing(key: string, complete: Patch): readonly string[] {
  return findings(key, complete, answers({ [key]: undefined }))
}
