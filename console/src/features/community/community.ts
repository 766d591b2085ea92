import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Edition, Item } from '../../../../shared/forms/edition'
import type { AnswerValue } from '../../../../shared/registrations/interview'

export type Community = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/community']>
export type CommunityRow = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/communities']>['rows'][number]
type Finding = Community['findings'][number]

export interface FilledItem {
  readonly item: Item
  readonly group: string
  readonly now?: AnswerValue | undefined
  readonly before?: AnswerValue | undefined
  readonly findings: readonly (Finding & { readonly reason?: string | undefined })[]
  readonly returned?: string | undefined
}

/** What the leader filled in beside last year's, in the order of the form; what nobody answered and nobody speaks of is left out. */
export function filledItems({ content, form, prior, findings, returned }: Community): readonly FilledItem[] {
  const { groups } = content as Edition
  const rows = groups.flatMap(({ title, items }) =>
    items.map((item) => ({
      item,
      group: title,
      now: form?.answers[item.key] as AnswerValue | undefined,
      before: prior?.[item.key] as AnswerValue | undefined,
      findings: findings
        .filter((finding) => finding.item === item.key)
        .map((finding) => ({ ...finding, reason: form?.reasons[`${finding.check}@${item.key}`] })),
      returned: returned.find((one) => one.item === item.key)?.reason,
    })),
  )
  return rows.filter(
    ({ now, before, findings: found, returned: reason }) =>
      now !== undefined || before !== undefined || found.length > 0 || reason !== undefined,
  )
}
