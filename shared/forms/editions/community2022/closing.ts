import type { Group } from '../../edition'

/** What is kept and made public, and who answers for the form. */
export const closing: Group = {
  key: 'closing',
  title: '公示、档案和填表',
  items: [
    { key: 'v_notice', label: '是否公示残疾人服务落实情况', type: 'yn' },
    { key: 'v_suggestion_box', label: '是否设意见箱或公布举报电话', type: 'yn' },
    { key: 'v_paper_archive', label: '纸质档案（底册、两表一卡）是否留存', type: 'yn' },
    { key: 'v_filler', label: '填表人', type: 'text', maxLength: 32, required: true },
    { key: 'v_date', label: '填表日期', type: 'date', given: true, required: true },
    {
      key: 'v_confirm',
      label: '村（社区）负责人签字',
      type: 'yn',
      given: true,
      required: true,
      requiredSays: '村（社区）负责人还没有签字。',
      stage: 'signing',
    },
  ],
}
