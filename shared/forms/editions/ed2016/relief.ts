import type { Item } from '../../edition'
import { oneReliefOnly, reliefOptions, relief as reliefWith, subsidyIsRelief } from '../common/relief'
import { dibaoLost, dibaoNeedsIncome, incomeWithoutDibao } from '../ed2019/relief'

/** 题R27 of 2016: four kinds of relief and none; the rebuilding of unsafe houses came in 2018. */
export const relief: Item = {
  ...reliefWith([oneReliefOnly('R27'), subsidyIsRelief, dibaoNeedsIncome, incomeWithoutDibao, dibaoLost]),
  label: '过去一年内社会救助情况',
  options: reliefOptions
    .filter(({ key }) => key !== 'house_repair')
    .map((option) => (option.none ? { ...option, code: 5 } : option)),
}
