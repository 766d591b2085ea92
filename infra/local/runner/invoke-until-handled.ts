import { pause } from './bell'
import type { Functions } from './functions'
import type { Queue } from './queues'

/** How often an event that failed is tried again, and where it goes in the end. */
export interface Retrying {
  readonly retryAttempts: number
  readonly deadLetters: Queue | undefined
}

/** What Lambda does with an event when the template says nothing. */
export const defaultRetryAttempts = 2

/** Lambda waits one and two minutes between the tries; somebody who sits in front of the machine should not have to. */
const waitMilliseconds = (failures: number): number => 1_000 * 2 ** (failures - 1)

/**
 * An asynchronous invocation: tried again, then given to the dead-letter queue. False if the runner was stopped before
 * either, so that the event must come again.
 */
export async function invokeUntilHandled(
  functions: Functions,
  functionArn: string,
  event: unknown,
  { retryAttempts, deadLetters, signal }: Retrying & { readonly signal: AbortSignal },
): Promise<boolean> {
  for (let failures = 0; ; ) {
    const outcome = await functions.invoke(functionArn, event)
    if (outcome.kind === 'returned') return true
    if (signal.aborted) return false

    failures += 1
    if (failures > retryAttempts) {
      const { errorType, errorMessage } = outcome.error
      await deadLetters?.send({
        requestContext: { functionArn, condition: 'RetriesExhausted', approximateInvokeCount: failures },
        requestPayload: event,
        responsePayload: { errorType, errorMessage },
      })
      return true
    }
    if (!(await pause(waitMilliseconds(failures), signal))) return false
  }
}
