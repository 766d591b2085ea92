import { evaluate } from '../../../shared/forms/evaluate'
import { beijingDate, interviewFacts, numberFacts, personFacts, priorFrom } from '../../../shared/forms/facts'
import { parseCertificateNumber } from '../../../shared/identities/certificate-number'
import { base, compiled } from './ed2022/records'

const campaign = { region: '990001001201', referenceDate: '2022-09-30', today: '2022-10-20' }
const person = { sex: 'female', birthDate: '1980-05-06', disabilityType: 4, types: [4], grade: 3 } as const
const interview = {
  paradata: { startedAt: '2022-10-20T01:00:00Z', readBackAt: '2022-10-20T01:20:00Z', endedAt: '2022-10-20T01:30:00Z' },
  photos: [{}],
  position: { kind: 'fix' },
  signatures: { collectors: [{ staffId: 'a' }, { staffId: 'b' }], person: { kind: 'self' } },
} as const

describe('facts', () => {
  it('together leave nothing to ask for in a sound record', () => {
    const facts = { ...personFacts(person, campaign), ...interviewFacts(interview) }
    expect(evaluate(compiled, { answers: base.answers, facts }).findings).toEqual([])
  })

  it('count age on the reference date and name the type by its key', () => {
    expect(personFacts({ ...person, birthDate: '1980-10-01' }, campaign)).toMatchObject({ age: 41, dtype: 'limb' })
  })

  it.each([
    [
      [1, 4],
      ['vision', 'limb'],
    ],
    [[1, 7], undefined],
    [[7], undefined],
    [[], undefined],
    [
      [0, 9, 2, 3],
      ['hearing', 'speech'],
    ],
  ])('know the components of 多重 from %j only if there are two', (types, known) => {
    expect(personFacts({ ...person, disabilityType: 7, types }, campaign).known_types).toEqual(known)
  })

  it('count two signatures of one collector once', () => {
    const signatures = { collectors: [{ staffId: 'a' }, { staffId: 'a' }] }
    expect(interviewFacts({ ...interview, signatures })).toMatchObject({ sign_collectors: 1, sign_person: undefined })
  })

  it('tell a number that does not hold together from the roster (H02, H05–H08)', () => {
    const found = (text: string) =>
      evaluate(compiled, {
        answers: base.answers,
        facts: {
          ...personFacts(person, campaign),
          ...interviewFacts(interview),
          ...numberFacts(parseCertificateNumber(text)),
        },
      }).findings.map(({ check, item }) => `${check}@${item}`)
    expect(found('99000119800506002143')).toEqual([])
    expect(found('99000119800506002243')).toEqual(['H02@cert_no'])
    expect(found('99000119580312002111')).toEqual(['H06@birth_date', 'H07@dtype', 'H08@grade'])
  })

  it.each([
    ['2022-10-20T15:59:59Z', '2022-10-20'],
    ['2022-10-20T16:00:00Z', '2022-10-21'],
    ['2022-12-31T16:00:00Z', '2023-01-01'],
    ['2024-02-28T23:00:00Z', '2024-02-29'],
    ['2024-02-29T23:00:00Z', '2024-03-01'],
    ['2022-09-30T20:00:00Z', '2022-10-01'],
  ])('take the day in Beijing of %s as %s', (instant, day) => expect(beijingDate(instant)).toBe(day))

  it('become next year what is compared with', () => {
    expect(priorFrom({ answers: { employed: 'yes' }, facts: { grade: 3 } })).toEqual({ employed: 'yes', grade: 3 })
  })
})
