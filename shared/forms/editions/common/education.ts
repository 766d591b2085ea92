import type { Item } from '../../edition'

export const eduLevel: Item = {
  key: 'edu_level',
  number: '',
  label: '受教育程度',
  type: 'one',
  ordered: true,
  options: [
    { key: 'never', code: 1, label: '从未上过学', plain: '您没有上过学。' },
    { key: 'primary', code: 2, label: '小学' },
    { key: 'junior', code: 3, label: '初中' },
    { key: 'senior', code: 4, label: '高中（含中专）' },
    { key: 'college', code: 5, label: '大学专科' },
    { key: 'bachelor', code: 6, label: '大学本科' },
    { key: 'postgraduate', code: 7, label: '研究生' },
  ],
  askedWhen: '${age} >= 15',
  required: true,
  plain: '您上学上到：{answer}。',
  checks: [
    {
      id: 'S41',
      kind: 'soft',
      findsWhen: 'rank(.) >= 5 and ${age} < 17',
      says: '不满17岁一般不会是大专以上，请核实年龄和学历。',
      reviewerSays: '学历与年龄不相称。',
    },
    {
      id: 'Y03',
      kind: 'soft',
      findsWhen: 'rank(.) < rank(${prev.edu_level})',
      says: '受教育程度比上年低，请核实哪一年填错了。',
      reviewerSays: '受教育程度低于上年。',
    },
  ],
}
