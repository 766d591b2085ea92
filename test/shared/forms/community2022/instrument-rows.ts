/** Section 3 of instrument.md: each item with what its columns ask for. A check is named in the order of the table. */
interface Row {
  readonly required?: true
  readonly checks?: readonly string[]
}

const required: Row = { required: true }
const asked: Row = {}

export const instrumentRows: Readonly<Record<string, Row>> = {
  v_region: { required: true, checks: ['V01'] },
  v_kind: { required: true, checks: ['V02'] },
  v_urban_class: required,
  v_pop: { checks: ['V03'] },
  v_households: { checks: ['V03'] },
  v_cert_total: required,
  // The dispute of the row above: the roster is not the leader's to change.
  v_cert_total_agrees: { required: true, checks: ['V04'] },
  v_severe_total: { checks: ['V05'] },
  v_multi_households: asked,
  v_elder_carer_households: asked,
  v_association: { checks: ['V06'] },
  v_commissioners: { checks: ['V07'] },
  v_commissioners_disabled: { checks: ['V08'] },
  v_commissioner_pay: { checks: ['V09'] },
  v_service_center: required,
  v_clinic: required,
  v_school: required,
  v_bank: required,
  v_shop: required,
  v_culture_center: required,
  v_road: asked,
  v_toilet: asked,
  v_rehab_station: required,
  v_rehab_coordinator: { checks: ['V10'] },
  v_rehab_service: { checks: ['V11'] },
  v_family_doctor: { checks: ['V12'] },
  v_day_care: required,
  v_home_service: { required: true, checks: ['V13'] },
  v_boarding_care: asked,
  v_culture_events: { required: true, checks: ['V14'] },
  v_sport_instructor: required,
  v_reading: asked,
  v_assist_job: { checks: ['V15'] },
  v_base: asked,
  v_public_posts: { checks: ['V16'] },
  v_legal: asked,
  v_volunteers: asked,
  v_notice: asked,
  v_suggestion_box: asked,
  v_paper_archive: asked,
  v_filler: required,
  v_confirm: required,
  v_date: required,
}
