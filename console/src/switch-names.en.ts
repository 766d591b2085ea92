import type { KnownLabel } from '../../shared/forms/editions/common/known-labels.zh'

/** The local rules that checks read, by key; the Chinese names are those of the forms. */
export const switchNames: Readonly<Record<string, KnownLabel>> = {
  photo_required: { label: 'A photo is required at a visit' },
  subsidy_counts_as_medical_relief: { label: 'A subsidised premium counts as medical relief' },
  phone_shared_most: { label: 'Most persons with one mobile number' },
  pension_age_least: { label: 'Least age of living on a pension' },
  visit_minutes_least: { label: 'Least minutes of a visit' },
  visit_minutes_most: { label: 'Most minutes of a visit' },
  village_distance_km: { label: 'Farthest from the village, km' },
  relief_needs_welfare: { label: 'Who has relief has a welfare allowance' },
  nursing_subsidy_extended: { label: 'Nursing allowance beyond grades 1 and 2' },
  tekun_subsidy_rule: {
    label: 'Allowances of persons supported in extreme poverty',
    options: { exclude: 'not both', force_care: 'must have the nursing allowance', none: 'no rule' },
  },
  household_size_change_most: { label: 'Most change of a household within a year, persons' },
  income_per_head_least: { label: 'Least plausible income per head, yuan a year' },
  income_per_head_most: { label: 'Most plausible income per head, yuan a year' },
  dibao_line_urban: { label: 'Minimum living allowance in town, yuan a month (0: not compared)' },
  dibao_line_rural: { label: 'Minimum living allowance in the country, yuan a month (0: not compared)' },
  child_rescue_age_most: { label: 'Highest age of children’s rehabilitation' },
  commissioner_pay_least: { label: 'Least monthly pay of a commissioner, yuan' },
}
