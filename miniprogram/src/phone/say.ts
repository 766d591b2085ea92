import type { Outcome } from '../api/outcome'
import type { Messages } from '../messages.zh'

/** A refusal in the person's language; one this app does not know yet in the server's own words. */
export const sayRefusal = (messages: Messages, { code, sentence }: { code: string; sentence: string }): string =>
  (messages.problems as Readonly<Record<string, string>>)[code] ?? (sentence === '' ? messages.app.failed : sentence)

/** What to tell when asking came to nothing. */
export function sayOutcome(messages: Messages, outcome: Exclude<Outcome<unknown>, { kind: 'answered' }>): string {
  if (outcome.kind === 'refused') return sayRefusal(messages, outcome)
  return outcome.kind === 'signInFirst' ? messages.app.signInFirst : messages.app.unreachable
}
