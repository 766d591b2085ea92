import { withCollectorSignature } from '../../../../miniprogram/src/features/interview/draft'
import { finish } from '../../../../miniprogram/src/features/interview/finish'
import { groupViews } from '../../../../miniprogram/src/features/interview/group-view'
import { stopsReadBack } from '../../../../miniprogram/src/features/interview/interview'
import { signingOf } from '../../../../miniprogram/src/features/interview/signing'
import { collector, complete, second } from '../support/complete'
import { aSitting, lastYear } from '../support/rows'

describe('a sitting under the rules of its campaign', () => {
  it('asks for a second collector’s pen only where the campaign does', () => {
    const missingOf = (pensAtHome: number) => {
      const { interview, clock } = aSitting({ prior: lastYear }, undefined, { pensAtHome })
      complete(interview, clock)
      const cover = interview.cover()
      interview.change((draft) => withCollectorSignature(draft, cover, { staffId: second, name: '乙', strokes: [] }))
      const { missing, pens } = signingOf(interview, collector)
      return { missing, pens, finished: finish(interview, collector).kind }
    }
    expect(missingOf(1)).toEqual({ missing: [], pens: 1, finished: 'ready' })
    expect(missingOf(2)).toEqual({ missing: ['second'], pens: 2, finished: 'refused' })
  })

  it('offers only the ways that the campaign has, and no way from before is signed', () => {
    const { interview, clock } = aSitting({ prior: lastYear })
    complete(interview, clock)
    const method = groupViews(interview)
      .flatMap(({ items }) => items)
      .find(({ item }) => item.key === 'survey_method')
    expect(method?.options.map(({ key }) => key)).toEqual(['home', 'met', 'phone', 'window'])
    interview.answer('survey_method', 'system')
    expect(stopsReadBack(interview).map(({ check }) => check)).toContain('withheld')
  })
})
