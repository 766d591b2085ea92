import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Edition, Item } from '../../../../shared/forms/edition'
import { type Change, changeOf } from '../../../../shared/registrations/compare-years'
import type { AnswerValue, Provenance } from '../../../../shared/registrations/interview'

export type RegistrationRecord = AnswerOf<Api['GET /campaigns/{campaignId}/registrations/{personId}']>
export type Finding = RegistrationRecord['findings'][number]

export interface ComparedItem {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly item?: Item
  readonly now?: AnswerValue
  readonly before?: AnswerValue
  readonly change: Change
  readonly provenance?: Provenance
  readonly findings: readonly (Finding & { readonly reason?: string })[]
  /** The resident says this is wrong; her own words, if she gave any. */
  readonly dispute?: { readonly correction?: string | undefined }
  readonly returned?: string
}

/**
 * This year beside last year, in the order of the form. An item without an answer in either year was not asked and is
 * left out, unless something is said about it. Answers the edition does not know come last: nothing is hidden.
 */
export function compare(edition: Edition, record: RegistrationRecord, otherGroup: string): readonly ComparedItem[] {
  const known = edition.groups.flatMap((group) =>
    group.items.map((item) => compared(record, { key: item.key, group: group.title, label: item.label, item })),
  )
  const keys = new Set(known.map(({ key }) => key))
  const strange = [...new Set([...Object.keys(record.interview?.answers ?? {}), ...Object.keys(record.prior ?? {})])]
    .filter((key) => !keys.has(key))
    .map((key) => compared(record, { key, group: otherGroup, label: key }))
  const isShown = isClaim(record) ? isOfTheClaim : isWorthShowing
  return [...known, ...strange].filter(isShown)
}

/** A claim is a few facts and a document; what nobody asked because of it is no missing answer. */
const isClaim = ({ interview }: RegistrationRecord): boolean =>
  ![undefined, 'normal'].includes(interview?.answers.status_code as string | undefined)

const isOfTheClaim = (item: ComparedItem): boolean => isWorthShowing({ ...item, before: undefined })

const isWorthShowing = ({ now, before, findings, dispute, returned }: ComparedItem): boolean =>
  now !== undefined || before !== undefined || findings.length > 0 || dispute !== undefined || returned !== undefined

/** What a reviewer must look at. An answer that last year did not have follows from another that changed. */
export const isDoubtful = ({ change, findings, dispute, returned }: ComparedItem): boolean =>
  change === 'changed' || change === 'removed' || findings.length > 0 || dispute !== undefined || returned !== undefined

type Named = Pick<ComparedItem, 'key' | 'group' | 'label' | 'item'>

function compared(record: RegistrationRecord, named: Named): ComparedItem {
  const { interview, prior, findings, returned, confirmation } = record
  const { key } = named
  const now = interview?.answers[key]
  const before = isClaim(record) && now === undefined ? undefined : prior?.[key]
  const provenance = interview?.provenance[key] as Provenance | undefined
  const disputed = confirmation.kind === 'disputed' ? confirmation.items.find(({ item }) => item === key) : undefined
  const reason = returned.find(({ item }) => item === key)?.reason
  return {
    ...named,
    ...(now === undefined ? {} : { now }),
    ...(before === undefined ? {} : { before }),
    change: changeOf(now, before, prior !== undefined),
    ...(provenance ? { provenance } : {}),
    findings: findings
      .filter(({ item }) => item === key)
      .map((finding) => ({ ...finding, ...reasonOf(record, finding) })),
    ...(disputed ? { dispute: { correction: disputed.correction } } : {}),
    ...(reason === undefined ? {} : { returned: reason }),
  }
}

const reasonOf = ({ interview }: RegistrationRecord, { check, item }: Finding): { reason?: string } => {
  const reason = interview?.reasons[`${check}@${item}`]
  return reason === undefined ? {} : { reason }
}
