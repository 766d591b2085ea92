import { catalogue, type ProblemCode } from '../../shared/problems'

/** What the phone itself may find besides the server's refusals. */
export type LocalProblem = 'photo.lost'

// The catalogue's own sentences are Chinese and need no details to be told to a person.
const told = Object.fromEntries(
  (Object.keys(catalogue) as ProblemCode[]).map((code) => [
    code,
    (catalogue[code].title as (details: object) => string)({}),
  ]),
) as Record<ProblemCode, string>

export const problems: Readonly<Record<ProblemCode | LocalProblem, string>> = {
  ...told,
  'photo.lost': '手机里找不到这张照片了，请改好再发时重拍。',
}
