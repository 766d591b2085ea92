import type { Check, Item } from '../../edition'
import { oneReliefOnly, relief as reliefWith, subsidyIsRelief } from '../common/relief'

/** H26 in its two halves: each relief stands with what 题R8 or 题R11 says. */
export const dibaoNeedsIncome: Check = {
  id: 'H26',
  kind: 'hard',
  findsWhen: "selected(., 'dibao') and ${urban_income} != 'dibao'",
  says: '非农业户口享受低保的，家庭收入应选“低于（享受）最低生活保障标准”，请核对。',
  reviewerSays: '非农业低保而家庭收入不是低保。',
}

const repairNeedsGoodHouse: Check = {
  id: 'H26-5',
  kind: 'hard',
  findsWhen: "selected(., 'house_repair') and not(${rural_housing} = 'good')",
  says: '享受了危房改造的，农村住房应为“状况良好”，请核对住房状况。',
  reviewerSays: '已危房改造而住房状况不是良好。',
  ref: 'H26',
}

export const incomeWithoutDibao: Check = {
  id: 'S66',
  kind: 'soft',
  findsWhen: "${urban_income} = 'dibao' and not(selected(., 'dibao'))",
  says: '家庭收入低于（享受）低保标准，却没有选最低生活保障，请核实。',
  reviewerSays: '收入为低保而未享受低保。',
}

export const dibaoLost: Check = {
  id: 'Y09',
  kind: 'soft',
  findsWhen: "selected(${prev.relief}, 'dibao') and not(selected(., 'dibao')) and ${means_unchanged}",
  says: '上年享受低保，今年没有了，收入和等级又没有变，请核实是什么时候、为什么停的。',
  reviewerSays: '低保中断，收入、等级未变。',
}

export const relief: Item = reliefWith([
  oneReliefOnly('R27'),
  subsidyIsRelief,
  dibaoNeedsIncome,
  repairNeedsGoodHouse,
  incomeWithoutDibao,
  dibaoLost,
])
