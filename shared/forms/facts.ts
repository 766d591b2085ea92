import { type CertificateNumber, daysIn } from '../identities/certificate-number'
import { ageOn } from './age'
import type { Known } from './board'
import { withNewerKeys } from './editions/older-answers'

/** What the certificate and the roster say of a person. */
export interface PersonKnown {
  readonly sex: 'male' | 'female'
  readonly birthDate: string
  /** 1 视力 2 听力 3 言语 4 肢体 5 智力 6 精神 7 多重 */
  readonly disabilityType: number
  /** Components of 多重 as digits; what is not 1 to 6 says nothing. */
  readonly types?: readonly number[]
  readonly grade: number
  readonly householdId?: string
}

export interface CampaignKnown {
  /** Twelve digits, of the village. */
  readonly region: string
  readonly referenceDate: string
  readonly collectionFrom?: string
  readonly collectionTo?: string
  /** Beijing date of the sitting, or of the decision on the server. */
  readonly today?: string
}

const disabilityKeys = ['vision', 'hearing', 'speech', 'limb', 'intellect', 'mental', 'multiple'] as const

/** The meaning key of a type digit, as editions use it. */
export const disabilityKey = (digit: number): (typeof disabilityKeys)[number] | undefined => disabilityKeys[digit - 1]

/** The facts of one person in one campaign. Age is counted on the reference date. */
export function personFacts(person: PersonKnown, campaign: CampaignKnown): Known {
  const components = (person.types ?? []).filter((digit) => digit >= 1 && digit <= 6).map(disabilityKey)
  return {
    region_code: campaign.region,
    sex: person.sex,
    birth_date: person.birthDate,
    age: ageOn(campaign.referenceDate, person.birthDate),
    dtype: disabilityKey(person.disabilityType),
    grade: person.grade,
    household_no: person.householdId,
    // One component alone cannot be 多重: then the question is asked.
    known_types: person.disabilityType === 7 && components.length > 1 ? components : undefined,
    ref_date: campaign.referenceDate,
    campaign_from: campaign.collectionFrom,
    campaign_to: campaign.collectionTo,
    today: campaign.today,
  }
}

/** What the digits of the certificate number say, to be compared with the roster's own columns (H02, H05–H08). */
export function numberFacts(number: CertificateNumber): Known {
  if (number.kind === 'invalid') return { number_state: number.because }
  return {
    number_state: 'valid',
    number_sex: number.sex,
    number_birth_date: number.birthDate,
    number_dtype: disabilityKey(number.disabilityType),
    number_grade: number.grade,
  }
}

/** What device and pens prove of an interview; the shape is that of a submitted interview. */
export interface InterviewKnown {
  readonly paradata: { readonly startedAt: string; readonly readBackAt?: string; readonly endedAt: string }
  readonly photos: readonly unknown[]
  readonly position?: { readonly kind: 'fix' | 'none' }
  readonly signatures: {
    readonly collectors: readonly { readonly staffId: string }[]
    readonly person?: {
      readonly kind: 'self' | 'proxy' | 'spoken'
      readonly name?: string
      readonly relation?: string
      readonly reason?: string
    }
  }
}

/** The facts of the closing block (1.9). Two signatures of one collector count once. */
export function interviewFacts({ paradata, photos, position, signatures }: InterviewKnown) {
  const { collectors, person } = signatures
  const different = collectors.filter(({ staffId }, at) => collectors.findIndex((c) => c.staffId === staffId) === at)
  return {
    visit_start: paradata.startedAt,
    visit_end: paradata.endedAt,
    fill_date: beijingDate(paradata.endedAt),
    readback_done: paradata.readBackAt ? 'yes' : 'no',
    sign_person: person?.kind,
    proxy_name: person?.name,
    proxy_relation: person?.relation,
    proxy_reason: person?.reason,
    sign_collectors: different.length,
    photo_home: photos.length,
    geo: position?.kind,
  }
}

/** The calendar day in Beijing (UTC+8, no summer time) of an ISO instant in UTC; no clock, no time zone of the machine. */
export function beijingDate(instant: string): string {
  const day = instant.slice(0, 10)
  return Number(instant.slice(11, 13)) < 16 ? day : dayAfter(day)
}

function dayAfter(date: string): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]
  if (day < daysIn(year, month)) return `${date.slice(0, 8)}${twoDigits(day + 1)}`
  return month < 12 ? `${date.slice(0, 5)}${twoDigits(month + 1)}-01` : `${year + 1}-01-01`
}

const twoDigits = (number: number): string => `0${number}`.slice(-2)

/** Last year's locked record as this year's `prior`: answers by meaning key, and what the certificate said then. */
export const priorFrom = (record: { readonly answers: Known; readonly facts?: Known }): Known => ({
  ...record.facts,
  ...withNewerKeys(record.answers),
})
