import type { RegionCode } from '../../shared/access/region'
import type { Answers, AnswerValue, SubmittedInterview } from '../../shared/registrations/interview'
import type { Dependencies } from '../dependencies'

type Needs = Pick<Dependencies, 'campaigns' | 'sealer'>
type Change = (value: AnswerValue, item: string) => Promise<AnswerValue>

/** Names, numbers and telephones among the answers are sealed before they reach the journal (architecture 5). */
export const sealInterview = <I extends SubmittedInterview>(
  needs: Needs,
  county: RegionCode,
  interview: I,
): Promise<I> =>
  withPrivate(needs, interview, (value, item) => needs.sealer.seal(county, JSON.stringify(value), boundTo(item)))

/** For those who may see the record: the collector's bundle, the reviewer, the resident herself. */
export const openInterview = <I extends SubmittedInterview>(
  needs: Needs,
  county: RegionCode,
  interview: I,
): Promise<I> =>
  withPrivate(
    needs,
    interview,
    async (value, item) => JSON.parse(await needs.sealer.open(county, String(value), boundTo(item))) as AnswerValue,
  )

const boundTo = (item: string) => `answer#${item}`

async function withPrivate<I extends SubmittedInterview>(
  { campaigns }: Needs,
  interview: I,
  change: Change,
): Promise<I> {
  const items = campaigns.edition(interview.edition)?.compiled.itemsByKey
  const isPrivate = (item: string) => items?.get(item)?.item.private === true
  const answers = Object.fromEntries(
    await Promise.all(
      Object.entries(interview.answers).map(async ([item, value]) => [
        item,
        isPrivate(item) ? await change(value, item) : value,
      ]),
    ),
  ) as Answers
  return { ...interview, answers }
}
