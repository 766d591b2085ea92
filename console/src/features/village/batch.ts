import { Refusal } from '../../platform/failures'

/** One approval of many. `commandId` is made once: sent again it is the same command, so a lost reply costs nothing. */
export interface Approval {
  readonly personId: string
  readonly name: string
  readonly version: number
  readonly commandId: string
}

/** `unanswered`: nobody answered, or the server could not; whether it was done is not known. */
export type Outcome =
  | { readonly state: 'waiting' | 'sending' | 'approved' }
  | { readonly state: 'refused' | 'unanswered'; readonly failure: Error }

export type Line = Approval & { readonly outcome: Outcome }

export const linesOf = (approvals: readonly Approval[]): readonly Line[] =>
  approvals.map((approval) => ({ ...approval, outcome: { state: 'waiting' } }))

interface Sending {
  approve(approval: Approval): Promise<unknown>
  /** Every step, so that the screen tells how far it has come. */
  tell(lines: readonly Line[]): void
  /** Asked before each: nobody goes on for somebody who has left the page. */
  goesOn(): boolean
}

/** One after the other. A refusal is about one person and the next comes; where nobody answers the rest waits. */
export async function sendBatch(given: readonly Line[], { approve, tell, goesOn }: Sending): Promise<readonly Line[]> {
  let lines = given
  const put = (at: number, outcome: Outcome) => {
    lines = lines.map((line, index) => (index === at ? { ...line, outcome } : line))
    tell(lines)
  }
  for (const [at, line] of given.entries()) {
    if (isSettled(line)) continue
    if (!goesOn()) break
    put(at, { state: 'sending' })
    const outcome = await outcomeOf(approve(line))
    put(at, outcome)
    if (outcome.state === 'unanswered') break
  }
  return lines
}

const outcomeOf = (answer: Promise<unknown>): Promise<Outcome> =>
  answer.then(
    (): Outcome => ({ state: 'approved' }),
    (failure: Error): Outcome => ({ state: isAboutOnePerson(failure) ? 'refused' : 'unanswered', failure }),
  )

/** A session that ended and "too often" are refusals of everybody: they stop the batch as silence does. */
const isAboutOnePerson = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.status < 500 && ![401, 429].includes(failure.status)

export const isSettled = ({ outcome }: Line): boolean => outcome.state === 'approved' || outcome.state === 'refused'
