import { blocking, type Finding, reasonKey } from '../../../shared/forms/findings'

const finding = (rest: Partial<Finding>): Finding => ({
  item: 'livelihood',
  check: 'S54',
  kind: 'soft',
  says: '请核实。',
  reviewerSays: '待核实。',
  stage: 'interview',
  ...rest,
})

describe('blocking', () => {
  it('lets a soft finding pass for a reason, and a hard one for none', () => {
    const findings = [finding({}), finding({ check: 'H1', kind: 'hard' })]
    const reasons = { 'S54@livelihood': '提前退休', 'H1@livelihood': '没办法' }
    expect(blocking(findings, reasons).map(({ check }) => check)).toEqual(['H1'])
  })

  it.each([
    [{}],
    [{ 'S54@livelihood': ' \n' }],
    [{ 'S54@other': '理由' }],
    [JSON.parse('{"__proto__": {"S54@livelihood": "理由"}}')],
  ])('takes %j for no reason (H35)', (reasons) => expect(blocking([finding({})], reasons)).toHaveLength(1))

  it('does not borrow a reason from a prototype', () => {
    expect(blocking([finding({ check: 'constructor', item: '' })], {})).toHaveLength(1)
  })

  it('asks for signatures only when signing and for the re-check only when locking', () => {
    const findings = (['interview', 'signing', 'locking'] as const).map((stage) => finding({ stage, kind: 'hard' }))
    const stages = (upTo: 'interview' | 'signing' | 'locking') => blocking(findings, {}, upTo).map(({ stage }) => stage)
    expect(stages('interview')).toEqual(['interview'])
    expect(stages('signing')).toEqual(['interview', 'signing'])
    expect(stages('locking')).toEqual(['interview', 'signing', 'locking'])
    expect(blocking(findings, {})).toHaveLength(2)
  })

  it('keeps reasons by check and item', () => {
    expect(reasonKey(finding({}))).toBe('S54@livelihood')
  })
})
