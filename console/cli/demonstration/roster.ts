import { defaultSettings } from '../../../shared/campaigns/settings'
import type { CompiledEdition } from '../../../shared/forms/edition'
import { ownNumber } from '../../../shared/identities/certificate-number'
import { formInput } from '../../../shared/registrations/form-input'
import type { Answers } from '../../../shared/registrations/interview'
import type { Registration } from '../../../shared/registrations/registration'
import { fillForm } from './fill-form'
import type { Invented } from './people'
import { type Chance, chance } from './random'

export type Due = Extract<Registration, { state: 'rostered' | 'attempted' }>

/** An invented person as a registration that has just been rostered. */
export const rostered = (person: Invented, prior?: Answers): Due => ({
  state: 'rostered',
  region: person.village,
  facts: {
    sex: person.sex,
    birthDate: person.birthDate,
    disabilityType: person.disabilityType,
    types: person.types,
    grade: person.grade,
  },
  display: '',
  attempts: [],
  setAside: 0,
  evidence: {},
  links: {},
  confirmation: { kind: 'none' },
  ...(prior ? { prior } : {}),
})

/** What is certain before anything is asked. */
export const certain = (person: Invented): Answers => ({
  status_code: 'normal',
  survey_method: 'home',
  hukou_type: Number(person.village.slice(9)) < 200 ? 'urban' : 'agricultural',
  phone_mobile: person.phone,
  householder_name: person.name,
  householder_id: ownNumber,
  respondent_name: person.name,
  respondent_relation: 'self',
  ...(person.guardian === '' ? {} : { contact_name: person.guardian }),
})

/** Last year's answers of everybody, as a whole form filled then; names and numbers are not carried over. */
export function lastYear(edition: CompiledEdition, person: Invented, year: number): Answers {
  const luck: Chance = chance(Number(person.certificateNumber.slice(6, 17)))
  const input = formInput(
    rostered(person),
    { answers: {} },
    defaultSettings(year - 1),
    `${year - 1}-11-01T00:00:00.000Z`,
  )
  const { answers } = fillForm(edition, input, luck, certain(person))
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => edition.itemsByKey.get(key)?.item.private !== true),
  )
}

/** The roster file the county would upload: CSV in UTF-8, last year's answers in columns named by their keys. */
export function rosterFile(people: readonly Invented[], priors: readonly Answers[]): Buffer {
  const keys = [...new Set(priors.flatMap((prior) => Object.keys(prior)))].sort()
  const header = [
    '残疾人证号',
    '姓名',
    '村（社区）代码',
    '手机号码',
    '地址',
    '监护人',
    '多重残疾类别',
    ...keys.map((key) => `上年：${key}`),
  ]
  const rows = people.map((person, at) => [
    ...[person.certificateNumber, person.name, person.village, person.phone, person.address, person.guardian],
    person.disabilityType === 7 ? person.types.join('、') : '',
    ...keys.map((key) => cellOf(priors[at]?.[key])),
  ])
  return Buffer.from(`\uFEFF${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`)
}

const cellOf = (answer: unknown = ''): string => (Array.isArray(answer) ? answer.join('、') : String(answer))
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
