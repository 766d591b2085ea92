import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { SignedIn } from '../../../console/cli/demonstration/accounts'
import { Refused } from '../../../console/cli/demonstration/speaker'
import type { Receipt } from '../../../shared/journal/receipt'
import type { Ledger } from './ledger'

const registration = 'POST /campaigns/{campaignId}/registrations/{personId}' as const
type Act = 'returns' | 'approvals'

/** Asks until there is an answer: the system may be dead for a while, and is asked the same thing again. */
export async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isPassing(error)) throw error
      await wait(150)
    }
  }
}

/** Nobody answers, or somebody who is busy or just coming up; or the photo is still on its way. Anything else is a refusal, or a fault of ours. */
const isPassing = (error: unknown): boolean =>
  error instanceof Refused
    ? error.status >= 500 || error.code === 'review.photoMissing'
    : unanswered.includes((error as Error).name)

// By name: what `fetch` throws comes from outside jest's own world.
const unanswered = ['TypeError', 'SyntaxError', 'AbortError']

/** A reviewer who does not give up: the same command with the same id until there is a receipt. */
export async function review(
  { speaker }: SignedIn,
  ledger: Ledger,
  params: { readonly campaignId: string; readonly personId: string },
  [act, facts]: readonly [Act, object],
): Promise<void> {
  const commandId = randomUUID()
  const send = () =>
    speaker(`${registration}/${act}`, { params, body: { commandId, ...facts } as never }) as Promise<Receipt>
  const receipt = await untilAnswered(send)
  ledger.note({ commandId, receipt, again: () => untilAnswered(send) })
}
