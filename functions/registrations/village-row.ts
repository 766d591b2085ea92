import type { RegionCode } from '../../shared/access/region'
import type { Confirmation, KeptWord } from '../../shared/registrations/confirmation'
import { statusOf } from '../../shared/registrations/interview'
import {
  hasInterview,
  type Registration,
  type RegistrationState,
  versionOf,
} from '../../shared/registrations/registration'
import type { StatusDecision } from '../../shared/registrations/status-claim'
import type { ViewRow } from '../platform/views'

/** What lists and figures know of one registration. Derived from its stream; never a source. */
export interface VillageRow extends ViewRow {
  readonly personId: string
  readonly campaignId: string
  readonly region: RegionCode
  readonly display: string
  readonly state: Exclude<RegistrationState, 'unknown'>
  readonly version: number
  /** Option key of 状态标注; absent before the first visit. */
  readonly status?: string
  /** Option key of 调查方式. */
  readonly method?: string
  readonly mobile: boolean
  readonly confirmation: Confirmation['kind']
  /** The word it stands on. */
  readonly word?: ListedWord
  readonly signedBoth: boolean
  readonly proxy: boolean
  readonly photos: number
  readonly submittedAt: string
  readonly doubts: readonly string[]
  /** The county decided about a claim of hers, and nobody has visited since. */
  readonly decided?: StatusDecision
  /** Left behind where a person was rostered before: it keeps the sum of `seq` from going back, and counts for nothing. */
  readonly movedTo?: RegionCode
}

export const isHere = ({ movedTo }: VillageRow): boolean => movedTo === undefined

type Known = Exclude<Registration, { state: 'unknown' }>

export function villageRow(
  { personId, campaignId }: Pick<VillageRow, 'personId' | 'campaignId'>,
  registration: Known,
  seq: number,
  doubts: readonly string[],
): VillageRow {
  const { region, display, state, confirmation } = registration
  const row = { seq, personId, campaignId, region, display, state, version: versionOf(registration) }
  return {
    ...row,
    confirmation: confirmation.kind,
    ...wordOf(confirmation),
    ...visitOf(registration),
    ...decidedOf(registration),
    doubts,
  }
}

export type ListedWord = Pick<KeptWord, 'level' | 'relation' | 'heardAloud' | 'signed' | 'right' | 'items'>

function wordOf(confirmation: Confirmation): { readonly word?: ListedWord } {
  if (confirmation.kind === 'none' || !confirmation.word) return {}
  const { level, relation, heardAloud, signed, right, items } = confirmation.word
  return { word: { level, relation, heardAloud, signed, right, ...(items === undefined ? {} : { items }) } }
}

const decidedOf = (registration: Known) =>
  'decided' in registration && registration.decided ? { decided: registration.decided.decision } : {}

function visitOf(registration: Known) {
  if (!hasInterview(registration)) return { mobile: false, signedBoth: false, proxy: false, photos: 0, submittedAt: '' }
  const { interview, evidence } = registration
  const { signatures, answers, photos, submittedAt } = interview
  return {
    status: statusOf(interview),
    ...(typeof answers.survey_method === 'string' ? { method: answers.survey_method } : {}),
    // Every submitted interview was made with the app; a record aggregated from another system was not.
    mobile: answers.survey_method !== 'system',
    signedBoth:
      // The rule asked for as many collectors as the campaign needs; both sides have signed when the person has too.
      signatures.collectors.length >= 1 && signatures.person !== undefined && signatures.person.kind !== 'spoken',
    proxy: signatures.person?.kind === 'proxy',
    photos: photos.filter(({ hash }) => evidence[hash] === 'arrived').length,
    submittedAt,
  }
}
