import type { Case } from './cases'
import { and, answers, notRegistered } from './records'

const dead = notRegistered('dead', { death_date: '2022-08-01', death_source: 'village', death_informant: '某丁，邻居' })
const missing = notRegistered('unknown_person', { attempt_days: 2, neighbours_said: '没有听说过' })
const abroad = notRegistered('abroad', { abroad_since: '2021-03-01' })
const numbers = ['99000119800506002143', '99000119580312002143']
const twice = notRegistered('duplicate_certificate', { kept_cert_no: numbers[0], duplicate_cert_no: numbers[0] })
const cancelled = notRegistered('certificate_cancelled', { cancelled_on: '2022-05-01' })

/** Section 2: the checks of the status block, by `check@item`. */
export const statusCases: Readonly<Record<string, Case>> = {
  'H09@death_date': { fires: and(dead, answers({ death_date: '2022-10-21' })), misses: dead },
  'H09@attempt_days': { fires: and(missing, answers({ attempt_days: 1 })), misses: missing },
  'H09@abroad_since': { fires: and(abroad, answers({ abroad_since: '2022-10-21' })), misses: abroad },
  'H09@duplicate_cert_no': { fires: twice, misses: and(twice, answers({ duplicate_cert_no: numbers[1] })) },
  'H09@cancelled_on': { fires: and(cancelled, answers({ cancelled_on: '2022-10-21' })), misses: cancelled },
}

/** A complete status block for each reason: what it must hold and nothing else. */
export const completeBlocks = {
  dead,
  empty_hukou: notRegistered('empty_hukou', {
    empty_statement: '村委会证明',
    empty_duration: '五年',
    empty_last_contact: '2017年春节，电话',
  }),
  unknown_person: missing,
  moved_out: notRegistered('moved_out'),
  lost: notRegistered('lost', { attempt_days: 3, numbers_tried: '13800000000' }),
  away: notRegistered('away', { away_place: '邻县打工', away_phone: '13800000000' }),
  custody: notRegistered('custody', { custody_place: '某看守所' }),
  abroad,
  refused: notRegistered('refused', { attempt_days: 1, refused_by: '本人，说不需要' }),
  duplicate_certificate: and(twice, answers({ duplicate_cert_no: numbers[1] })),
  certificate_cancelled: cancelled,
  other: notRegistered('other'),
} as const
