import { workbookBytes } from '../../../functions/workbooks/write-workbook'

export type Rows = readonly (readonly string[])[]

/** How a form speaks of another question. */
export const of = (name: string): string => `\${${name}}`

const columns = [
  ...['type', 'name', 'label::中文 (zh)', 'hint::中文 (zh)', 'required', 'relevant'],
  ...['constraint', 'constraint_message::中文 (zh)', 'calculation'],
]

/** A county asks how people get about and whether they can get out in an emergency. */
const survey: Rows = [
  columns,
  ['begin group', 'local_travel', '出行'],
  ['note', 'travel_intro', '下面问的是最近一个月的情况。'],
  ['select_one yes_no', 'lt_goes_out', '每周至少出门一次吗', '', 'yes'],
  ['select_multiple lt_ways', 'lt_ways_used', '怎样出门', '可选多项', 'yes', `${of('lt_goes_out')} = 'yes'`],
  [
    ...['integer', 'lt_trips', '上个月出门几次', '只算离开村（社区）的', 'yes', `${of('lt_goes_out')} = 'yes'`],
    ...['. > 0 and . <= 60', '请填 1 到 60 次。'],
  ],
  ['decimal', 'lt_cost', '上个月出行花费（元）', '', 'yes', `${of('lt_trips')} > 0`, '. >= 0', '花费不能是负数。'],
  ['calculate', 'lt_cost_each', '', '', '', '', '', '', `${of('lt_cost')} div ${of('lt_trips')}`],
  ['text', 'lt_cost_reason', '一次超过 200 元，请写明原因', '', 'yes', `${of('lt_cost_each')} > 200`],
  ['select_one lt_reasons or_other', 'lt_why_home', '不出门的主要原因', '', 'yes', `${of('lt_goes_out')} = 'no'`],
  ['select_one yes_no', 'lt_card', '有爱心乘车卡吗', '', 'yes'],
  [
    'date',
    'lt_card_since',
    '哪天领的卡',
    '',
    '',
    `${of('lt_card')} = 'yes'`,
    `. <= ${of('today')}`,
    '日期不能在以后。',
  ],
  ['end group', ''],
  ['begin group', 'local_safety', '避险'],
  ['select_one lt_help', 'lt_alarm', '夜里出事，最先找谁', '', 'yes'],
  ['integer', 'lt_minutes', '那个人几分钟能到', '', 'yes', `${of('lt_alarm')} != 'nobody'`, '. < 600', '请填分钟数。'],
  ['select_one yes_no', 'lt_knows_place', '知道避险的地方吗', '', 'yes', `${of('age')} >= 16`],
  ['begin group', 'lt_devices', '设备', '', '', `${of('lt_alarm')} != 'nobody'`],
  ['select_one yes_no', 'lt_button', '家里有一键呼叫吗', '', 'yes'],
  ['time', 'lt_button_tested', '最近一次试用是几点', '', '', `${of('lt_button')} = 'yes'`],
  ['end group', ''],
  ['text', 'lt_remark', '还有什么要说的'],
  ['end group', ''],
]

const choices: Rows = [
  ['list_name', 'name', 'label::中文 (zh)'],
  ...[
    ['yes_no', 'yes', '是'],
    ['yes_no', 'no', '否'],
  ],
  ...[
    ['lt_ways', 'wheelchair', '自己用轮椅'],
    ['lt_ways', 'bus', '公交车'],
    ['lt_ways', 'family_car', '家人开车'],
  ],
  ...[
    ['lt_reasons', 'steps', '楼梯、台阶下不去'],
    ['lt_reasons', 'nobody', '没有人陪'],
  ],
  ...[
    ['lt_help', 'family', '同住的家人'],
    ['lt_help', 'neighbour', '邻居'],
    ['lt_help', 'nobody', '没有人'],
  ],
]

const settingsOf = (key: string, title: string): Rows => [
  ['form_title', 'form_id'],
  [title, key],
]

/** Base64 of the workbook, as a client sends it. */
export const workbookOf = (sheets: Readonly<Record<string, Rows>>): string =>
  Buffer.from(workbookBytes(Object.entries(sheets).map(([name, rows]) => ({ name, rows })))).toString('base64')

export const localForm = (key = 'local_travel_2026', title = '出行与避险'): string =>
  workbookOf({ survey, choices, settings: settingsOf(key, title) })

/** One question, for whoever needs an extension and nothing of what it asks. */
export const smallForm = (key: string, item = `${key}_asked`, label = '问过了吗'): string =>
  workbookOf({
    survey: [
      columns,
      ['begin group', `${key}_group`, '另问'],
      ['select_one yes_no', item, label, '', 'yes'],
      ['end group', ''],
    ],
    choices: choices.slice(0, 3),
    settings: settingsOf(key, '另问'),
  })
