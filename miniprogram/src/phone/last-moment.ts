import type { Drafts } from '../features/drafts/drafts'
import type { Draft } from '../features/interview/draft'
import type { Interview } from '../features/interview/interview'
import type { Saver } from '../features/interview/saver'

/** Writes at once, for an app that may be killed before anything else is done. */
export interface Moment {
  keepNow(key: string, value: unknown): void
  keptNow<Value>(key: string): Value | undefined
  forgetNow(key: string): void
  onAppHide(listener: () => void): () => void
}

interface Late {
  /** What it was written over: another window may have gone on since. */
  readonly revision: number
  readonly draft: Draft
}

const keyOf = (personId: string) => `draft/${personId}`

/**
 * The last words of a sitting: what changed as the app went behind is kept at once, beside the usual saving, which may not
 * come to its end any more. Saved as usual, it is forgotten.
 */
export function keepLastMoment(interview: Interview, saver: Saver, drafts: Drafts<Draft>, moment: Moment): void {
  const key = keyOf(interview.draft().personId)
  const keep = () =>
    quietly(() =>
      moment.keepNow(key, { revision: drafts.revision(interview.draft().personId), draft: interview.draft() }),
    )
  let isGoing = false
  moment.onAppHide(() => {
    isGoing = true
    if (saver.state() !== 'saved') keep()
    // A page that stays is soon itself again.
    setTimeout(() => {
      isGoing = false
    }, 1000)
  })
  interview.onChange(() => isGoing && keep())
  saver.onState(() => saver.state() === 'saved' && quietly(() => moment.forgetNow(key)))
}

/** What was kept in the last moment over exactly the draft that is there now. */
export function lateDraft(personId: string, drafts: Drafts<Draft>, { keptNow }: Moment): Draft | undefined {
  const late = quietly(() => keptNow<Late>(keyOf(personId)))
  return late && late.revision === drafts.revision(personId) ? late.draft : undefined
}

/** A second way of keeping: where it does not work, the first one has told already. */
function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
