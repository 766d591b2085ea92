import type { Case } from '../ed2022/cases'
import { and, answers, facts, prior, settings } from '../ed2022/records'

const someone = (key: string) => facts({ [key]: 1 })
const nobody = (key: string) => facts({ [key]: 0 })
const codeOf = (village: string) => facts({ v_region: `990001001${village}` })

/** One case for each check of the community form, by `check@item`. */
export const checkCases: Readonly<Record<string, Case>> = {
  'V01@v_region': {
    fires: and(codeOf('000'), answers({ v_kind: 'community' })),
    misses: and(codeOf('001'), answers({ v_kind: 'community' })),
  },
  'V02@v_kind': { fires: codeOf('199'), misses: codeOf('200') },
  'V03@v_pop': { fires: answers({ v_pop: 2601 }), misses: answers({ v_pop: 2600 }) },
  'V03@v_households': { fires: answers({ v_households: 419 }), misses: answers({ v_households: 420 }) },
  'V04@v_cert_total_agrees': {
    fires: answers({ v_cert_total_agrees: 'no' }),
    misses: answers({ v_cert_total_agrees: 'yes' }),
  },
  'V05@v_severe_total': { fires: facts({ v_severe_total: 41 }), misses: facts({ v_severe_total: 40 }) },
  'V06@v_association': {
    fires: answers({ v_association: 'no' }),
    misses: and(answers({ v_association: 'no' }), prior({ v_association: 'no' })),
  },
  'V07@v_commissioners': {
    fires: answers({ v_commissioners: 0, v_commissioners_disabled: undefined, v_commissioner_pay: undefined }),
    misses: answers({ v_commissioners: 1 }),
  },
  'V08@v_commissioners_disabled': {
    fires: answers({ v_commissioners_disabled: 3 }),
    misses: answers({ v_commissioners_disabled: 2 }),
  },
  'V09@v_commissioner_pay': {
    fires: answers({ v_commissioner_pay: 49.5 }),
    misses: and(answers({ v_commissioner_pay: 49.5 }), settings({ commissioner_pay_least: 40 })),
  },
  'V10@v_rehab_coordinator': {
    fires: answers({ v_rehab_coordinator: 0 }),
    misses: answers({ v_rehab_coordinator: 0, v_rehab_station: 'no' }),
  },
  'V11@v_rehab_service': { fires: nobody('persons_rehabilitated'), misses: someone('persons_rehabilitated') },
  'V12@v_family_doctor': {
    fires: and(answers({ v_family_doctor: 'no' }), facts({ persons_signed: 21 })),
    misses: and(answers({ v_family_doctor: 'no' }), facts({ persons_signed: 20 })),
  },
  'V13@v_home_service': {
    fires: and(answers({ v_home_service: 'no' }), someone('persons_cared_at_home')),
    misses: and(answers({ v_home_service: 'no' }), nobody('persons_cared_at_home')),
  },
  'V14@v_culture_events': {
    fires: and(answers({ v_culture_events: 0 }), facts({ persons_joined: 9, persons_asked_joined: 40 })),
    misses: and(answers({ v_culture_events: 0 }), facts({ persons_joined: 8, persons_asked_joined: 40 })),
  },
  'V15@v_assist_job': {
    fires: answers({ v_assist_job: 'no' }),
    misses: and(answers({ v_assist_job: 'no' }), nobody('persons_in_assisted_jobs')),
  },
  'V16@v_public_posts': { fires: answers({ v_public_posts: 1 }), misses: answers({ v_public_posts: 2 }) },
}
