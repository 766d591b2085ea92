import { ed2018 } from '../../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { checkCases } from '../ed2019/cases'
import { describeChecks } from '../ed2019/describe-checks'
import { describeSkips } from '../ed2019/describe-skips'

describeChecks(ed2018, checkCases)
describeSkips(ed2018)

describe('ed2018', () => {
  it('is ed2019 in the words of its time', () => {
    const inWordsOf2019 = JSON.parse(JSON.stringify(ed2018.groups).replaceAll('动态更新年度内', '过去一年内'))
    expect(inWordsOf2019).toEqual(ed2019.groups)
    expect(JSON.stringify(ed2018)).not.toContain('过去一年内')
  })

  it('names the year in every label that ed2019 does', () => {
    const labels = ed2018.groups.flatMap(({ items }) => items.map(({ label }) => label))
    expect(labels.filter((label) => label.includes('动态更新年度内'))).toHaveLength(6)
  })
})
