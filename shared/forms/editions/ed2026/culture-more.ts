import type { Item } from '../../edition'
import { moduleOf } from './module'

const cultureSkill: Item = {
  key: 'culture_skill',
  number: 'G19',
  label: '文化艺术特长爱好',
  type: 'multi',
  options: [
    { key: 'performing', code: 1, label: '文艺（唱歌、跳舞、曲艺、乐器）' },
    { key: 'painting', code: 2, label: '书法、绘画' },
    { key: 'craft', code: 3, label: '手工艺品制作' },
    { key: 'writing', code: 4, label: '写作、朗诵' },
    { key: 'photography', code: 5, label: '摄影、摄像' },
    { key: 'board_games', code: 6, label: '棋牌' },
    { key: 'other', code: 7, label: '其他' },
    { key: 'none', code: 8, label: '无', none: true, plain: '您没有文艺方面的特长或爱好。' },
  ],
  required: true,
  plain: '您会或喜欢：{answer}。',
}

const sportSkill: Item = {
  key: 'sport_skill',
  number: 'G19',
  label: '体育特长爱好',
  type: 'multi',
  options: [
    { key: 'athletics', code: 1, label: '田径' },
    { key: 'swimming', code: 2, label: '游泳' },
    { key: 'ball_games', code: 3, label: '球类' },
    { key: 'strength', code: 4, label: '举重' },
    { key: 'shooting', code: 5, label: '射击、射箭' },
    { key: 'cycling', code: 6, label: '自行车、轮椅竞速' },
    { key: 'winter_sports', code: 7, label: '冰雪项目' },
    { key: 'other', code: 8, label: '其他' },
    { key: 'none', code: 9, label: '无', none: true, plain: '您没有体育方面的特长或爱好。' },
  ],
  required: true,
  plain: '您会或喜欢的体育：{answer}。',
}

/** Who cannot be measured leaves it blank. */
const heightCm: Item = {
  key: 'height_cm',
  number: 'G19',
  label: '身高（厘米）',
  type: 'int',
  min: 40,
  max: 250,
  plain: '您的身高：{answer}厘米。',
}

const cultureNeed: Item = {
  key: 'culture_need',
  number: 'G20',
  label: '目前文化体育需求',
  type: 'multi',
  options: [
    { key: 'training', code: 1, label: '培训' },
    { key: 'activities', code: 2, label: '活动组织' },
    { key: 'places', code: 3, label: '场地设施' },
    { key: 'equipment', code: 4, label: '器材用品' },
    { key: 'other', code: 5, label: '其他' },
    { key: 'none', code: 6, label: '无', none: true, plain: '文化体育方面，您现在没有需要。' },
  ],
  required: true,
  plain: '文化体育方面，您需要：{answer}。',
}

/** 1.8, for selecting artists and athletes; asked in institutions too. */
export const cultureMore = moduleOf({
  key: 'culture_more',
  title: '文体特长与需求',
  groups: [
    {
      key: 'culture_more',
      title: '文体特长与需求',
      askedWhen: '${normal} and ${age} >= 6',
      items: [cultureSkill, sportSkill, heightCm, cultureNeed],
    },
  ],
})
