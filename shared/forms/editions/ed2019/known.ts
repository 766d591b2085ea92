import type { Calculation, SettingSlot } from '../../edition'
import { calculations as commonCalculations, settings as commonSettings } from '../common/known'
import { inSchool } from '../common/school'

/** Locality switches of 4.3 and of the rows of 1.5; off, or the state's rule, unless a county sets them. */
export const settings: readonly SettingSlot[] = [
  ...commonSettings,
  { key: 'relief_needs_welfare', type: 'boolean', otherwise: false },
  { key: 'nursing_subsidy_extended', type: 'boolean', otherwise: false },
  { key: 'tekun_subsidy_rule', type: 'one', options: ['exclude', 'force_care', 'none'], otherwise: 'exclude' },
]

export const calculations: readonly Calculation[] = [
  ...commonCalculations,
  inSchool,
  { key: 'insured_group', is: "${age} >= 16 and not(${no_job_reason} = 'study')" },
  {
    key: 'helped_group',
    is: "${employed} = 'yes' or ${no_job_reason} = 'unskilled' or ${no_job_reason} = 'land_taken' or ${no_job_reason} = 'other'",
  },
  /** Year on year (Y09). Income is asked of town, poverty of country. */
  {
    key: 'means_unchanged',
    is: 'not(${urban_income} != ${prev.urban_income}) and not(${rural_poverty} != ${prev.rural_poverty}) and ${grade} = ${prev.grade}',
  },
]
