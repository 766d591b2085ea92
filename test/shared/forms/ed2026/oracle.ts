import { type Ask, askedOf as askedIn2022, has, type OracleAnswers, type OraclePerson } from '../ed2022/oracle'

/** Who is asked what in ed2026 with the modules named, written from the tables of instrument.md 1 without looking at them. */
export function askedOf(person: OraclePerson, all: OracleAnswers, modules: readonly string[]): ReadonlySet<string> {
  const asked = new Set(askedIn2022(person, all))
  if (all.status_code !== 'normal') return asked

  const ask: Ask = (key, when = true) => {
    if (when) asked.add(key)
    return when ? all[key] : undefined
  }
  const answered = (key: string) => (asked.has(key) ? all[key] : undefined)
  const types = [...typesOf(person, answered('types'))]
  const home = all.in_institution !== 'yes'
  const visit: Visit = { ...person, ask, answered, is: (type) => types.includes(type), home, hukou: all.hukou_type }

  ask('monitor_type', home && visit.hukou === 'agricultural')
  for (const module of modules) asksOf[module]?.(visit)
  return asked
}

interface Visit extends OraclePerson {
  readonly ask: Ask
  readonly answered: (key: string) => OracleAnswers[string]
  readonly is: (type: string) => boolean
  readonly home: boolean
  readonly hukou: unknown
}

const typesOf = ({ dtype, types }: OraclePerson, answered: unknown): readonly string[] =>
  dtype === 'multiple' ? [...types, ...((answered as readonly string[] | undefined) ?? [])] : [dtype]

/** The ext rows of 1.1 to 1.8. */
const asksOf: Readonly<Record<string, (visit: Visit) => void>> = {
  identity_more({ ask, answered, age }) {
    ask('hukou_reg')
    ask('contact_relation', answered('contact_name') !== undefined)
    ask('ethnicity')
    ask('political_status', age >= 14)
  },

  family({ ask, age, home, hukou }) {
    ask('institution_type', !home)
    ask('household_size', home)
    ask('current_address')
    ask('residence_status')
    ask('left_behind_child', age <= 16)
    ask('income_per_head', home)
    ask('housing_need_urban', home && hukou === 'urban')
    ask('housing_need_rural', home && hukou === 'agricultural')
  },

  /** With 题R14 and 题R15 of the earlier forms. */
  education_more({ ask, answered, age }) {
    const kind = ask('school_kind', answered('edu_level') !== 'never')
    const inSchool = kind !== undefined
    ask('school_level', inSchool)
    const reason = ask('not_enrolled_reason', age >= 6 && age <= 14 && !inSchool)
    ask('school_mode', age >= 6 && age <= 17 && inSchool)
    ask('scholarship', inSchool)
    ask('edu_need', reason !== undefined || (age >= 3 && age <= 24))
  },

  employment_more({ ask, age }) {
    if (age < 16 || age > 59) return
    ask('driving_class', has(ask('voc_cert_type', ask('voc_cert') === 'yes'), 'driver'))
    ask('own_business')
  },

  security_more({ ask }) {
    ask('ss_need')
  },

  rehabilitation_more({ ask, age, is }) {
    ask('disability_cause')
    ask('self_care')
    for (const type of ['vision', 'hearing', 'speech', 'limb', 'intellect', 'mental']) ask(`feature_${type}`, is(type))
    ask('child_rescue', age <= 18)
  },

  culture_more({ ask, age }) {
    for (const key of ['culture_skill', 'sport_skill', 'height_cm', 'culture_need']) ask(key, age >= 6)
  },

  legal({ ask, age }) {
    ask('legal_got', age >= 16)
    ask('legal_need', age >= 16)
  },
}
