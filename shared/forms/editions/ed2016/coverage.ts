import { adapted, type Coverage } from '../common/coverage'
import { coverage as coverageOf2019 } from '../ed2019/coverage'

/** Where each check of instrument.md is in ed2016. */
export const coverage: Readonly<Record<string, Coverage>> = {
  ...coverageOf2019,
  H26: adapted('The half about 农村危房改造 has no option.', 'H26@relief'),
  Y06: adapted('No answer tells of 农村危房改造.', 'Y06@rural_housing'),
}
