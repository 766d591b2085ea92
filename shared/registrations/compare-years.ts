import type { Answers, AnswerValue } from './interview'

/** `noPrior`: there is nothing of last year to compare with. */
export type Change = 'same' | 'changed' | 'added' | 'removed' | 'noPrior'

export function changeOf(now: AnswerValue | undefined, before: AnswerValue | undefined, hasPrior: boolean): Change {
  if (!hasPrior) return 'noPrior'
  if (isSame(now, before)) return 'same'
  if (before === undefined) return 'added'
  return now === undefined ? 'removed' : 'changed'
}

export interface ChangedAnswer {
  readonly item: string
  readonly change: 'changed' | 'added' | 'removed'
  readonly before?: AnswerValue
  readonly now?: AnswerValue
}

/** Every answer that is not as last year; none where there is no last year. */
export function changedAnswers(now: Answers, prior: Answers | undefined): readonly ChangedAnswer[] {
  const items = [...new Set([...Object.keys(prior ?? {}), ...Object.keys(now)])]
  return items.flatMap((item) => {
    const [before, after] = [prior?.[item], now[item]]
    const change = changeOf(after, before, prior !== undefined)
    if (change === 'same' || change === 'noPrior') return []
    return [
      { item, change, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { now: after }) },
    ]
  })
}

/** The order in which options were ticked means nothing. */
function isSame(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((key: string) => other.includes(key))
}
