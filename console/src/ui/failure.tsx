import { Alert, App, Button } from 'antd'
import { useCallback } from 'react'
import { useMessages } from '../language'
import type { Messages } from '../messages.zh'
import { Refusal } from '../platform/failures'
import type { ProblemSentence } from '../problem-sentences.zh'

/** What to tell a person about a failure: never a code alone. Anything unknown to the catalogue is our own fault. */
export function sentenceOf(failure: Error, { problems }: Messages): ProblemSentence {
  if (!(failure instanceof Refusal)) return problems.unreachable
  const sentence = problems[isElsewhere(failure) ? 'lockedElsewhere' : failure.code] ?? problems.internal
  return { what: filled(sentence.what, failure.details), next: filled(sentence.next, failure.details) }
}

/** Shut out because of tries made somewhere else: what helps is not what helps here. */
const isElsewhere = ({ code, details }: Refusal): boolean =>
  code === 'signIn.locked' && (details as { because?: string } | undefined)?.because === 'account'

/** `{minutes}` and its like, from the facts of the refusal. */
const filled = (text: string, details: unknown): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) =>
    String((details as Record<string, unknown> | undefined)?.[name] ?? '…'),
  )

interface FailureAlertProps {
  readonly failure: Error | null | undefined
  readonly onRetry?: () => void
}

export function FailureAlert({ failure, onRetry }: FailureAlertProps) {
  const messages = useMessages()
  if (!failure) return null
  const { what, next } = sentenceOf(failure, messages)
  return (
    <Alert
      type="error"
      showIcon
      title={what}
      description={next}
      style={{ marginBlock: 12 }}
      action={onRetry && <Button onClick={onRetry}>{messages.common.tryAgain}</Button>}
    />
  )
}

/** Says a failed command where the person looks, and leaves it there until she closes it. */
export function useSayFailure(): (failure: Error) => void {
  const { notification } = App.useApp()
  const messages = useMessages()
  return useCallback(
    (failure) => {
      const { what, next } = sentenceOf(failure, messages)
      notification.error({ title: what, description: next, duration: 0 })
    },
    [notification, messages],
  )
}
