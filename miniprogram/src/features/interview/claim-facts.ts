import type { Edition } from '../../../../shared/forms/edition'
import { answerText } from '../../../../shared/forms/plain'
import type { Answers } from '../../../../shared/registrations/interview'
import type { Row } from '../bundle/bundle'

export interface ClaimFact {
  readonly term: string
  readonly value: string
}

/** A claim is a few facts and a document: what was answered, in the order of the form, and nothing that was not asked. */
export function claimFacts(edition: Edition | undefined, { interview }: Pick<Row, 'interview'>): readonly ClaimFact[] {
  const answers: Answers = interview?.answers ?? {}
  return (edition?.groups ?? [])
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const answer = answers[item.key]
      return answer === undefined ? [] : [{ term: item.label, value: answerText(item, answer) }]
    })
}
