import { lastYear as lastYearOf } from '../../../../console/cli/demonstration/roster'
import type { Row } from '../../../../miniprogram/src/features/bundle/bundle'
import { confirmable, groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import type { Interview } from '../../../../miniprogram/src/features/interview/interview'
import { submittedInterview } from '../../../../shared/registrations/interview.schema'
import { person } from '../../../shared/registrations/cases'
import { aSitting, compiled, lastYear } from '../support/rows'

const viewsOf = (interview: Interview) => groupViews(interview).flatMap(({ items }) => items)
const prefilledOf = (interview: Interview) => viewsOf(interview).filter(({ standing }) => standing === 'lastYear')
const unchangedIn = (interview: Interview) => interview.submitted().paradata.unchanged

describe('an answer taken over from last year', () => {
  /** A whole form of last year: every kind of item and option that can be prefilled together. */
  const prior = lastYearOf(compiled, person, 2026) as NonNullable<Row['prior']>

  it('is left so by its own tap, whatever its item', () => {
    const { interview } = aSitting({ prior })
    const prefilled = prefilledOf(interview).map(({ item }) => item.key)
    expect(prefilled.length).toBeGreaterThan(15)
    for (const key of prefilled) {
      interview.confirm([key])
      expect(viewsOf(interview).find(({ item }) => item.key === key)?.standing).toBe('answered')
    }
    expect(prefilledOf(interview)).toEqual([])
    expect(unchangedIn(interview)).toEqual({ taken: prefilled.length, confirmed: prefilled.length, byGroup: 0 })
  })

  it('is left so by the tap of its group, and counted apart', () => {
    const { interview } = aSitting({ prior })
    const taken = prefilledOf(interview).length
    for (const { key } of groupViews(interview)) {
      const group = groupViews(interview).find((one) => one.key === key)
      if (group) interview.confirm(confirmable(group), 'group')
    }
    expect(prefilledOf(interview)).toEqual([])
    expect(unchangedIn(interview)).toEqual({ taken, confirmed: 0, byGroup: taken })
  })

  it('no longer counts as unchanged once it is changed, and not at all on a path that closed', () => {
    const { interview } = aSitting({ prior: { ...lastYear, employed: 'no', livelihood: 'family' } })
    interview.confirm(['marital_status', 'employed'])
    interview.confirm(['livelihood', 'hukou_type'], 'group')
    const before = unchangedIn(interview)
    expect(before).toMatchObject({ confirmed: 2, byGroup: 2 })
    interview.answer('marital_status', 'widowed')
    interview.answer('employed', 'yes')
    expect(unchangedIn(interview)).toEqual({ taken: (before?.taken ?? 0) - 1, confirmed: 0, byGroup: 1 })
  })

  it('is not spoken of by a visit that began with an empty form, or over an earlier version', () => {
    expect(unchangedIn(aSitting().interview)).toEqual({ taken: 0, confirmed: 0, byGroup: 0 })
    const first = aSitting({ prior }).interview.submitted()
    const interview = { ...first, version: 1, collectedBy: 'x', submittedAt: '2026-10-08T02:00:00.000Z' } as never
    expect(unchangedIn(aSitting({ state: 'returned', version: 1, interview }).interview)).toBeUndefined()
  })
})

it('the server takes the numbers, and an older phone’s interview without them', () => {
  const { paradata } = submittedInterview.shape
  const sent = aSitting({ prior: lastYear }).interview.submitted().paradata
  const { unchanged: _, ...older } = sent
  expect(paradata.safeParse(sent).success).toBe(true)
  expect(paradata.safeParse(older).success).toBe(true)
  const named = { ...sent, unchanged: { taken: 1, confirmed: 1, byGroup: 0, items: ['marital_status'] } }
  expect(paradata.safeParse(named).success).toBe(false)
})
