import type { Item } from '../../edition'
import { moduleOf } from './module'

const legalGot: Item = {
  key: 'legal_got',
  number: 'G17',
  label: '过去一年内是否获得过法律服务',
  type: 'yn',
  required: true,
  plain: { yes: '过去一年，有懂法律的人帮过您。', no: '过去一年，没有懂法律的人帮过您。' },
}

const legalNeed: Item = {
  key: 'legal_need',
  number: 'G18',
  label: '目前法律服务需求',
  type: 'multi',
  options: [
    { key: 'advice', code: 1, label: '法律咨询', plain: '您想问法律上的问题。' },
    { key: 'legal_aid', code: 2, label: '法律援助', plain: '您想请人免费帮您打官司。' },
    { key: 'judicial_relief', code: 3, label: '司法救助', plain: '您因为官司生活困难，需要救助。' },
    { key: 'mediation', code: 4, label: '调解', plain: '您和别人有矛盾，想请人来调解。' },
    { key: 'other', code: 5, label: '其他', plain: '您需要法律上别的帮助。' },
    { key: 'none', code: 6, label: '无', none: true, plain: '法律方面，您现在不需要帮助。' },
  ],
  required: true,
  plain: '法律方面，您需要：{answer}。',
}

/** 1.8 */
export const legal = moduleOf({
  key: 'legal',
  title: '法律服务',
  groups: [
    {
      key: 'legal',
      title: '法律服务',
      askedWhen: '${normal} and ${age} >= 16',
      items: [legalGot, legalNeed],
    },
  ],
})
