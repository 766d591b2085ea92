import type { Item } from '../../edition'
import { careGroup, careNeed } from '../common/care'
import { numbered } from '../common/numbered'

/** 题R29 and 题R30: 托养, got or needed (H28). */
export const care: readonly Item[] = [
  {
    key: 'care_got',
    number: '题R29',
    label: '是否享受托养服务',
    type: 'yn',
    askedWhen: careGroup,
    required: "${dtype} != 'multiple'",
    plain: { yes: '您享受托养服务。', no: '您没有享受托养服务。' },
    checks: [
      {
        id: 'S70',
        kind: 'soft',
        findsWhen: ". = 'yes' and ${in_institution} = 'no' and ${care_type} = 'boarding'",
        says: '填了寄宿托养，又填了不在机构居住，请核实住在哪里。',
        reviewerSays: '寄宿托养而不在机构居住。',
      },
      {
        id: 'Y11',
        kind: 'soft',
        findsWhen: ". = 'no' and ${prev.care_got} = 'yes'",
        says: '上年享受托养服务，今年填“否”，请核实是什么时候、为什么停的。',
        reviewerSays: '托养由享受变为未享受。',
      },
    ],
  },
  {
    key: 'care_type',
    number: '题R29-1',
    label: '托养服务类型',
    type: 'one',
    options: [
      { key: 'home', code: 1, label: '居家托养' },
      { key: 'day', code: 2, label: '日间照料' },
      { key: 'boarding', code: 3, label: '寄宿托养' },
    ],
    askedWhen: "${care_got} = 'yes'",
    required: true,
    requiredId: 'H28',
    requiredSays: '享受托养服务的，请选托养的类型。',
    plain: '您的托养服务：{answer}。',
  },
  ...numbered('题R30', { ...careNeed, askedWhen: "${care_got} = 'no'", required: true }),
]
