import type { Draft } from '../features/interview/draft'
import type { Saver, SavingState } from '../features/interview/saver'
import type { Messages } from '../messages.zh'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { startOver } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** The persistent line over a form. */
export function savingLine({ interview: words, app }: Messages, state: SavingState): string {
  if (state === 'saved') return words.saved
  return state === 'saving' ? words.saving : app.notSaved[state]
}

/** Of a person's form. */
export const SavingTrouble = ({ desk, saver, draft }: { desk: Desk; saver: Saver; draft: Draft }) => (
  <NotSaved saver={saver} draft={draft} onClose={() => desk.closeInterview(draft.personId)} />
)

interface NotSavedProps<Value> {
  readonly saver: Saver<Value>
  readonly draft: Value
  /** Lets this window's copy go. */
  readonly onClose: () => Promise<void>
}

/** An answer that is not on the phone yet is said loudly: nothing else may look like a success. */
export function NotSaved<Value>({ saver, draft, onClose }: NotSavedProps<Value>) {
  const { app, sign } = useMessages()
  const state = saver.state()
  if (state === 'saved' || state === 'saving')
    return saver.wasRestored() ? <Alert kind="warning" title={app.restored} /> : null

  // Opening it again from the list shows what the other window saved.
  async function toList(): Promise<void> {
    await onClose()
    await startOver('village')
  }
  return (
    <Alert kind="error" title={app.notSaved[state]}>
      {state === 'elsewhere' ? (
        <Button label={sign.toList} onPress={() => run(toList)} />
      ) : (
        <Button label={app.saveAgain} onPress={() => saver.save(draft)} />
      )}
    </Alert>
  )
}
