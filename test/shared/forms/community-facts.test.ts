import { communityFacts, type VillagePerson } from '../../../shared/forms/community-facts'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'

const region = '990001001201'
const asking = (edition: typeof ed2022) => {
  const { itemsByKey } = compileEdition(edition)
  return (item: string) => itemsByKey.has(item)
}
const [asks2019, asks2022] = [asking(ed2019), asking(ed2022)]

const aPerson = (personId: string, answers?: VillagePerson['answers'], householdId?: string): VillagePerson => ({
  personId,
  grade: 3,
  ...(householdId === undefined ? {} : { householdId }),
  ...(answers === undefined ? {} : { answers }),
})

describe('the facts about a village', () => {
  it('count heads and grades of the roster', () => {
    const persons = [1, 2, 2, 3, 4].map((grade, at) => ({ ...aPerson(`p${at}`), grade }))
    expect(communityFacts({ region, persons, asks: asks2022 })).toMatchObject({
      v_region: region,
      v_cert_total: 5,
      v_severe_total: 3,
    })
  })

  it('count a household of several once, and do not know any where the roster has no household numbers', () => {
    const numbers = ['H1', 'H1', 'H1', 'H2', 'H3', 'H3', undefined]
    const persons = numbers.map((number, at) => aPerson(`p${at}`, undefined, number))
    expect(communityFacts({ region, persons, asks: asks2022 }).v_multi_households).toBe(2)
    const unnumbered = [aPerson('p1'), aPerson('p2')]
    expect(communityFacts({ region, persons: unnumbered, asks: asks2022 }).v_multi_households).toBeUndefined()
    expect(communityFacts({ region, persons: [], asks: asks2022 }).v_multi_households).toBe(0)
  })

  it('count a household of 以老养残 once, and a person without a household number by herself', () => {
    const elder = { elder_carer: 'yes' }
    const persons = [
      aPerson('p1', elder, 'H1'),
      aPerson('p2', elder, 'H1'),
      aPerson('p3', elder),
      aPerson('p4', elder),
      aPerson('p5', { elder_carer: 'no' }, 'H2'),
      aPerson('p6', undefined, 'H3'),
    ]
    expect(communityFacts({ region, persons, asks: asks2022 }).v_elder_carer_households).toBe(3)
  })

  it('count what the persons said, of those who were asked', () => {
    const persons = [
      aPerson('p1', { rehab_got: ['none'], family_doctor: 'yes', culture_joined: 'no' }),
      aPerson('p2', { rehab_got: ['aid', 'training'], family_doctor: 'no' }),
      aPerson('p3', { rehab_got: [], family_doctor: 'yes', culture_joined: 'yes' }),
      aPerson('p4'),
    ]
    expect(communityFacts({ region, persons, asks: asks2022 })).toMatchObject({
      persons_rehabilitated: 1,
      persons_signed: 2,
      persons_asked_signed: 3,
      persons_joined: 1,
      persons_asked_joined: 2,
    })
  })

  it('do not know what the edition does not ask: that is blank, and not zero', () => {
    const persons = [aPerson('p1', { family_doctor: 'yes', job_form: 'assisted' })]
    const of2022 = communityFacts({ region, persons, asks: asks2022 })
    expect(of2022.persons_in_assisted_jobs).toBeUndefined()
    expect(of2022.persons_in_public_posts).toBeUndefined()
    expect(of2022.persons_cared_at_home).toBeUndefined()

    const of2019 = communityFacts({ region, persons, asks: asks2019 })
    expect(of2019).toMatchObject({ persons_in_assisted_jobs: 1, persons_in_public_posts: 0, persons_cared_at_home: 0 })
    expect(of2019.v_elder_carer_households).toBeUndefined()
  })

  it('know nothing of what persons say before anybody was visited', () => {
    const facts = communityFacts({ region, persons: [aPerson('p1'), aPerson('p2')], asks: asks2022 })
    expect(facts.v_cert_total).toBe(2)
    expect(Object.entries(facts).filter(([key, value]) => key.startsWith('persons_') && value !== undefined)).toEqual(
      [],
    )
  })

  it('are counted under keys that the editions really have', () => {
    for (const item of ['elder_carer', 'rehab_got', 'family_doctor', 'culture_joined'])
      expect(asks2022(item)).toBe(true)
    for (const item of ['care_type', 'job_form']) expect(asks2019(item)).toBe(true)
  })
})
