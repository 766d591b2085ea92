import type { Item } from '../../edition'
import { kinship } from '../common/kinship'
import { ethnicities } from './ethnicities'
import { moduleOf } from './module'

const hukouReg: Item = {
  key: 'hukou_reg',
  label: '户口登记类别（户改后）',
  type: 'one',
  options: [
    { key: 'family', code: 1, label: '家庭户' },
    { key: 'collective', code: 2, label: '集体户' },
    { key: 'resident', code: 3, label: '居民户口（未区分）' },
  ],
  hint: '户口簿只写“居民户口”的，户口性质按户改前的性质填，不清楚的按村（社区）的城乡分类填。',
  required: true,
  plain: '您的户口本上写的是：{answer}。',
}

const ethnicity: Item = {
  key: 'ethnicity',
  number: 'G1',
  label: '民族',
  type: 'one',
  options: ethnicities,
  required: true,
  plain: '您的民族：{answer}。',
  checks: [
    {
      id: 'S16',
      kind: 'soft',
      findsWhen: '. != ${prev.ethnicity}',
      says: '民族与上年不同，请看户口簿或身份证核实。',
      reviewerSays: '民族与上年不同。',
      ref: 'S16 Y01',
    },
  ],
}

/** GB/T 4762 */
const politicalStatus: Item = {
  key: 'political_status',
  number: 'G2',
  label: '政治面貌',
  type: 'one',
  options: [
    { key: 'party_member', code: '01', label: '中共党员' },
    { key: 'party_candidate', code: '02', label: '中共预备党员' },
    { key: 'youth_league', code: '03', label: '共青团员' },
    { key: 'kuomintang_committee', code: '04', label: '民革党员' },
    { key: 'democratic_league', code: '05', label: '民盟盟员' },
    { key: 'national_construction', code: '06', label: '民建会员' },
    { key: 'promoting_democracy', code: '07', label: '民进会员' },
    { key: 'peasants_workers', code: '08', label: '农工党党员' },
    { key: 'zhi_gong', code: '09', label: '致公党党员' },
    { key: 'jiu_san', code: '10', label: '九三学社社员' },
    { key: 'self_government', code: '11', label: '台盟盟员' },
    { key: 'no_party', code: '12', label: '无党派人士' },
    { key: 'masses', code: '13', label: '群众', plain: '您没有加入党派或共青团。' },
  ],
  askedWhen: '${age} >= 14',
  required: true,
  plain: '您是{answer}。',
  checks: [
    {
      id: 'S17',
      kind: 'soft',
      findsWhen: ". = 'party_member' and ${age} < 18",
      says: '年满18岁才能入党，请核实年龄和政治面貌。',
      reviewerSays: '未满18岁而填中共党员。',
    },
  ],
}

const spoken: Readonly<Record<string, string>> = {
  spouse: '您的联系人是您的丈夫或妻子。',
  son: '您的联系人是您的儿子。',
  daughter: '您的联系人是您的女儿。',
  grandchild: '您的联系人是您的孙子、孙女或外孙、外孙女。',
  parent: '您的联系人是您的爸爸或妈妈。',
  grandparent: '您的联系人是您的爷爷、奶奶或外公、外婆。',
  sibling: '您的联系人是您的兄弟或姐妹。',
  other: '您的联系人是别的亲戚，或者不是亲戚。',
}

/** Nobody is her own guardian. */
const contactRelation: Item = {
  key: 'contact_relation',
  label: '联系人与残疾人关系',
  type: 'one',
  options: kinship.filter(({ key }) => key !== 'self').map((option) => ({ ...option, plain: spoken[option.key] })),
  askedWhen: "${contact_name} != ''",
  required: true,
  plain: '您的联系人是您的{answer}。',
}

/** 1.1: what the household register says, and who the guardian is. */
export const identityMore = moduleOf({
  key: 'identity_more',
  title: '身份补充',
  groups: [
    {
      key: 'identity_more',
      title: '身份补充',
      askedWhen: '${normal}',
      items: [contactRelation, hukouReg, ethnicity, politicalStatus],
    },
  ],
})
