import type { Item } from '../../edition'
import { moduleOf } from './module'

/** What of it is already received shows in 题R15; the two subsidies are not asked in this edition. */
const received = ['dibao', 'tekun', 'medical']

const ssNeed: Item = {
  key: 'ss_need',
  number: 'G15',
  label: '目前社会保障需求',
  type: 'multi',
  options: [
    { key: 'dibao', code: 1, label: '低保' },
    { key: 'tekun', code: 2, label: '特困供养' },
    { key: 'living', code: 3, label: '困难残疾人生活补贴' },
    { key: 'nursing', code: 4, label: '重度残疾人护理补贴' },
    { key: 'medical', code: 5, label: '医疗救助' },
    { key: 'fuel', code: 6, label: '燃油补贴' },
    { key: 'pension', code: 7, label: '养老保险补贴' },
    { key: 'other', code: 8, label: '其他' },
    { key: 'none', code: 9, label: '无', none: true, plain: '您现在不需要别的补贴或救助。' },
  ],
  required: true,
  plain: '您还需要的补贴或救助：{answer}。',
  checks: [
    {
      id: 'S73',
      kind: 'soft',
      findsWhen: received.map((key) => `(selected(., '${key}') and selected(\${relief}, '${key}'))`).join(' or '),
      says: '前面已填得到的救助，这里又填需要，请核实是停了、不够，还是填错了。',
      reviewerSays: '已得到的救助又列为需求。',
    },
  ],
}

/** 1.5 */
export const securityMore = moduleOf({
  key: 'security_more',
  title: '社会保障需求',
  groups: [{ key: 'security_more', title: '社会保障需求', askedWhen: '${normal}', items: [ssNeed] }],
})
