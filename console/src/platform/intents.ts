import { Refusal } from './failures'

interface UnderWay {
  readonly commandId: string
  readonly answer?: Promise<unknown>
}

export interface Intents {
  /**
   * Runs `send` with the id of this intent. The same intent again while it is under way is the same promise (a double
   * click); after silence it keeps its id (the server may have done it); after any answer the next one is a new intent.
   */
  run<Answer>(intent: string, send: (commandId: string) => Promise<Answer>): Promise<Answer>
}

export function intentsWith(newId: () => string): Intents {
  const underWay = new Map<string, UnderWay>()

  return {
    run<Answer>(intent: string, send: (commandId: string) => Promise<Answer>): Promise<Answer> {
      const before = underWay.get(intent)
      if (before?.answer) return before.answer as Promise<Answer>

      const commandId = before?.commandId ?? newId()
      const answer = send(commandId).then(
        (answered) => {
          underWay.delete(intent)
          return answered
        },
        (failure: unknown) => {
          if (isAnswer(failure)) underWay.delete(intent)
          else underWay.set(intent, { commandId })
          throw failure
        },
      )
      underWay.set(intent, { commandId, answer })
      return answer
    },
  }
}

const isAnswer = (failure: unknown): boolean => failure instanceof Refusal && failure.status < 500
