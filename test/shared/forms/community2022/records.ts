import { compileEdition } from '../../../../shared/forms/compile-edition'
import { community2022 } from '../../../../shared/forms/editions/community2022/community2022'
import { evaluate } from '../../../../shared/forms/evaluate'
import { type Patch, patched } from '../ed2022/records'

export const compiled = compileEdition(community2022)
export const items = compiled.items.map(({ item }) => item)

/** A village of 40 certified persons, all visited: nothing is wrong with its form. */
export const base = {
  facts: {
    v_region: '990001001201',
    v_cert_total: 40,
    v_severe_total: 15,
    v_multi_households: 3,
    v_elder_carer_households: 2,
    v_date: '2022-10-20',
    v_confirm: 'yes',
    persons_rehabilitated: 5,
    persons_signed: 30,
    persons_asked_signed: 40,
    persons_cared_at_home: 2,
    persons_joined: 12,
    persons_asked_joined: 36,
    persons_in_assisted_jobs: 1,
    persons_in_public_posts: 2,
  },
  answers: {
    v_kind: 'village',
    v_urban_class: 'countryside',
    v_pop: 2000,
    v_households: 600,
    v_cert_total_agrees: 'yes',
    v_association: 'yes',
    v_commissioners: 2,
    v_commissioners_disabled: 1,
    v_commissioner_pay: 200,
    v_service_center: 'accessible',
    v_clinic: 'plain',
    v_school: 'plain',
    v_bank: 'none',
    v_shop: 'plain',
    v_culture_center: 'accessible',
    v_road: 'some',
    v_toilet: 'no',
    v_rehab_station: 'yes',
    v_rehab_coordinator: 1,
    v_rehab_service: 'yes',
    v_family_doctor: 'yes',
    v_day_care: 'takes_disabled',
    v_home_service: 'yes',
    v_boarding_care: 'no',
    v_culture_events: 3,
    v_sport_instructor: 'yes',
    v_reading: 'no',
    v_assist_job: 'yes',
    v_base: 'no',
    v_public_posts: 2,
    v_legal: 'yes',
    v_volunteers: 12,
    v_notice: 'yes',
    v_suggestion_box: 'yes',
    v_paper_archive: 'yes',
    v_filler: '某甲',
  },
  prior: { v_pop: 2000, v_households: 600, v_association: 'yes' },
  settings: {},
} as const

export const withPatches = (...patches: readonly Patch[]) => patched(base, patches)

/** What is wrong with the village's form under these patches, by `check@item`. */
export const found = (...patches: readonly Patch[]): readonly string[] =>
  evaluate(compiled, withPatches(...patches)).findings.map(({ check, item }) => `${check}@${item}`)
