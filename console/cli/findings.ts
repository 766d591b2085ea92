import type { AnswerOf } from '../../shared/api/route'
import type { Api } from '../../shared/api/routes'

export type Finding = AnswerOf<Api['POST /audit/verifications']>['broken'][number]

/** Exit code: the work is done, and something that was looked at is not as it should be. */
export const somethingIsWrong = 2

export const findingLine = ({ stream, seq, because }: Finding): string => `${stream} ${seq} ${because}`
