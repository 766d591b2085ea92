import type { Answer, Item } from '../../../shared/forms/edition'
import { answerText, optionsOfItem, plainAnswer } from '../../../shared/forms/plain'
import { base, compiled } from './ed2022/records'

const itemOf = (key: string): Item => compiled.itemsByKey.get(key)?.item as Item

describe('plainAnswer', () => {
  it.each<[string, Answer, string]>([
    ['in_institution', 'no', '您没有住在养老院、福利院这样的机构里。'],
    ['rehab_got', ['training', 'aid'], '过去一年，您得到过的康复服务：功能训练、辅助器具。'],
    ['rehab_got', ['none'], '过去一年，您没有得到过康复服务。'],
    ['edu_level', 'never', '您没有上过学。'],
    ['edu_level', 'primary', '您上学上到：小学。'],
    ['household_disabled_count', 2, '您家里有2位残疾人。'],
    ['birth_date', '1980-05-06', '您的生日：1980年5月6日。'],
    ['householder_name', '$&', '您家的户主：$&。'],
    ['need_nursing', ['other'], '您需要的护理：别的，登记表上没有列出。'],
    ['need_nursing', ['rehab', 'other'], '您需要的护理：康复护理、其他。'],
    ['note', '门锁着', '调查备注：门锁着。'],
    ['note', '', ''],
    ['relief', [], ''],
    ['household_disabled_count', 0, '您家里有0位残疾人。'],
  ])('says %s = %j as a sentence', (key, answer, sentence) => {
    expect(plainAnswer(itemOf(key), answer)).toBe(sentence)
  })

  it('has a short sentence for every numbered item and every option of it', () => {
    for (const { item } of compiled.items.filter(({ item: { number } }) => number)) {
      expect(item.plain).toBeDefined()
      for (const { key } of optionsOfItem(item)) {
        const sentence = plainAnswer(item, item.type === 'multi' ? [key] : key)
        expect(sentence).toMatch(/您.*。$/)
        expect(sentence).not.toContain('{')
        expect([...sentence].length).toBeLessThanOrEqual(45)
      }
    }
  })

  it('says nothing that is not in the record', () => {
    const said = Object.entries(base.answers).map(([key, answer]) => plainAnswer(itemOf(key), answer as Answer))
    expect(said.every((sentence) => sentence.endsWith('。'))).toBe(true)
  })
})

describe('answerText', () => {
  it.each<[string, Answer, string]>([
    ['employed', 'yes', '是'],
    ['help_need', ['training', 'credit'], '职业技能培训、资金信贷扶持'],
    ['housing_status', 'unsafe', '存在问题：农村危房'],
    ['housing_status', 'castle', 'castle'],
    ['employed', undefined, ''],
    ['householder_id', 'self', '与本人相同'],
  ])('shows %s = %j in the words of the form', (key, answer, text) => {
    expect(answerText(itemOf(key), answer)).toBe(text)
  })
})
