import type { Group } from '../../edition'
import { careNeed } from '../common/care'
import { empInsurance, resMedical, resMedicalSubsidy } from '../common/insurance'
import { numbered } from '../common/numbered'
import { dibaoClass, oneReliefOnly, otherRelief, relief, subsidyIsRelief } from '../common/relief'

/** 1.5 社会保障、托养、养老 */
export const social: Group = {
  key: 'social',
  title: '社会保障',
  askedWhen: '${normal}',
  items: [
    ...numbered('题R12', empInsurance),
    ...numbered('题R13', resMedical),
    ...numbered('题R14', resMedicalSubsidy),
    ...numbered(
      '题R15',
      relief([
        oneReliefOnly('R15'),
        subsidyIsRelief,
        {
          id: 'H26',
          kind: 'hard',
          findsWhen: "selected(., 'house_repair') and ${housing_status} != 'own'",
          says: '危房改造后住房应为自有住房（安全），请核对住房状况。',
          reviewerSays: '已危房改造而住房状况不是安全自有。',
        },
        {
          id: 'Y09',
          kind: 'soft',
          findsWhen: "selected(${prev.relief}, 'dibao') and not(selected(., 'dibao')) and ${grade} = ${prev.grade}",
          says: '上年享受低保，今年没有了，请核实是什么时候、为什么停的。',
          reviewerSays: '低保中断，等级未变。',
        },
      ]),
      dibaoClass,
      otherRelief,
    ),
    ...numbered('题R16', careNeed),
    {
      key: 'elderly_got',
      number: '题R17',
      label: '养老服务现状',
      type: 'multi',
      options: [
        { key: 'home', code: 1, label: '居家养老' },
        { key: 'day', code: 2, label: '社区日间照料' },
        { key: 'institution', code: 3, label: '机构养老' },
        { key: 'none', code: 4, label: '无', none: true, plain: '您现在没有养老服务。' },
      ],
      askedWhen: '${age} >= 60',
      required: true,
      plain: '您现在有的养老服务：{answer}。',
      checks: [
        {
          id: 'S72',
          kind: 'soft',
          findsWhen: "selected(., 'institution') and ${in_institution} = 'no'",
          says: '填了机构养老，又填了不在机构居住，请核实。',
          reviewerSays: '机构养老而不在机构居住。',
        },
      ],
    },
    {
      key: 'elderly_need',
      number: '题R18',
      label: '养老服务需求',
      type: 'multi',
      options: [
        { key: 'home', code: 1, label: '居家养老' },
        { key: 'day', code: 2, label: '社区日间照料' },
        { key: 'institution', code: 3, label: '机构养老' },
        { key: 'none', code: 4, label: '无', none: true, plain: '您现在不需要养老服务。' },
      ],
      askedWhen: '${age} >= 60',
      required: true,
      plain: '您还需要的养老服务：{answer}。',
    },
  ],
}
