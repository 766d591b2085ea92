import { type Community, filledItems } from '../../../../console/src/features/community/community'
import { community2022 } from '../../../../shared/forms/editions/community2022/community2022'

const [first, second, third, fourth] = community2022.groups.flatMap(({ items }) => items.map(({ key }) => key)) as [
  ...[string, string, string, string],
  ...string[],
]
const community = {
  content: community2022,
  form: { answers: { [third]: 3, [first]: 'x' }, reasons: { [`S1@${third}`]: '核对过' } },
  prior: { [second]: 2 },
  findings: [{ item: third, check: 'S1', kind: 'soft', says: '请核实。' }],
  returned: [{ item: fourth, reason: '写错了' }],
} as unknown as Community

describe('the form of a village to read', () => {
  const rows = filledItems(community)

  it('has what was answered this year or last, found or returned, in the order of the form', () => {
    expect(rows.map(({ item }) => item.key)).toEqual([first, second, third, fourth])
  })

  it('has beside each answer the one of last year, what the checks say with the reason, and why it came back', () => {
    expect(rows[1]).toMatchObject({ now: undefined, before: 2 })
    expect(rows[2]).toMatchObject({ now: 3, findings: [{ check: 'S1', says: '请核实。', reason: '核对过' }] })
    expect(rows[3]).toMatchObject({ returned: '写错了' })
  })
})
