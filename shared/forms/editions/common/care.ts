import type { Item } from '../../edition'

/** Of working age with intellect, mental or severe limb disability, or several (1.5, H28). */
export const careGroup =
  "${working_age} and (${dtype} = 'intellect' or ${dtype} = 'mental' or (${dtype} = 'limb' and ${severe}) or ${dtype} = 'multiple')"

export const careNeed: Item = {
  key: 'care_need',
  number: '',
  label: '目前托养服务需求',
  type: 'one',
  options: [
    { key: 'home', code: 1, label: '居家托养' },
    { key: 'day', code: 2, label: '日间照料' },
    { key: 'boarding', code: 3, label: '寄宿托养' },
    { key: 'none', code: 4, label: '无需求', plain: '您现在不需要托养服务。' },
  ],
  askedWhen: careGroup,
  required: "${dtype} != 'multiple'",
  plain: '您需要有人照料：{answer}。',
}
