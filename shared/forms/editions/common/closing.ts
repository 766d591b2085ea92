import type { Group } from '../../edition'
import { evidence } from './evidence'
import { kinship } from './kinship'

/** 1.9: what is asked at the end. What the device and the pens prove is in `evidence.ts`. */
export const closing: Group = {
  key: 'closing',
  title: '申报与备注',
  items: [
    {
      key: 'householder_name',
      label: '户主姓名（集体户口填“集体户口”）',
      type: 'text',
      maxLength: 32,
      private: true,
      askedWhen: '${normal} and not(${inst})',
      required: true,
      plain: '您家的户主：{answer}。',
    },
    {
      key: 'householder_id',
      label: '户主身份证号',
      type: 'idno',
      private: true,
      askedWhen: "${normal} and not(${inst}) and ${householder_name} != '集体户口'",
      plain: '户主的身份证号：{answer}。',
      checks: [
        {
          id: 'S96',
          kind: 'soft',
          findsWhen:
            "${householder_is_person} and ${respondent_name} = ${householder_name} and ${respondent_relation} != 'self'",
          says: '户主就是本人，申报人与残疾人关系应为“本人”，请核实。',
          reviewerSays: '户主证号等于本人而申报人关系不是本人。',
        },
      ],
    },
    {
      key: 'respondent_name',
      label: '申报人（回答问题的人）',
      type: 'text',
      maxLength: 32,
      private: true,
      askedWhen: '${normal}',
      required: true,
      plain: '这次回答问题的人：{answer}。',
      checks: [
        {
          id: 'S108',
          kind: 'soft',
          findsWhen: 'unchanged()',
          says: '整张表与上年完全一样，请确认每一项都问过本人。',
          reviewerSays: '整表与上年一致。',
        },
      ],
    },
    {
      key: 'respondent_relation',
      label: '申报人与残疾人关系',
      type: 'one',
      options: kinship,
      askedWhen: '${normal}',
      required: true,
      plain: '回答问题的人是您的：{answer}。',
    },
    ...evidence,
    {
      key: 'note',
      label: '调查备注',
      type: 'text',
      maxLength: 1000,
      required: 'not(${normal})',
      requiredId: 'H09',
      requiredSays: '不能正常登记的，请在备注里写明情况。',
    },
  ],
}
