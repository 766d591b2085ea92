import type { Draft } from '../features/interview/draft'
import type { Saver, SavingState } from '../features/interview/saver'
import type { Messages } from '../messages.zh'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { startOver } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** The persistent line over a form. */
export function savingLine({ interview: words, app }: Messages, state: SavingState): string {
  if (state === 'saved') return words.saved
  return state === 'saving' ? words.saving : app.notSaved[state]
}

/** An answer that is not on the phone yet is said loudly: nothing else may look like a success. */
export function SavingTrouble({ desk, saver, draft }: { desk: Desk; saver: Saver; draft: Draft }) {
  const { app, sign } = useMessages()
  const state = saver.state()
  if (state === 'saved' || state === 'saving') return null

  // This window's copy is let go; opening the person again shows what the other one saved.
  async function toList(): Promise<void> {
    await desk.closeInterview(draft.personId)
    await startOver('village')
  }
  return (
    <Alert kind="error" title={app.notSaved[state]}>
      {state === 'elsewhere' ? (
        <Button label={sign.toList} onPress={() => void toList()} />
      ) : (
        <Button label={app.saveAgain} onPress={() => saver.save(draft)} />
      )}
    </Alert>
  )
}
