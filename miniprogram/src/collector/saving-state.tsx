import type { Draft } from '../features/interview/draft'
import type { Saver, SavingState } from '../features/interview/saver'
import type { Messages } from '../messages.zh'
import { useMessages } from '../phone/language'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** The persistent line over a form. */
export function savingLine({ interview: words, app }: Messages, state: SavingState): string {
  if (state === 'saved') return words.saved
  return state === 'saving' ? words.saving : app.notSaved[state]
}

/** An answer that is not on the phone yet is said loudly: nothing else may look like a success. */
export function SavingTrouble({ saver, draft }: { saver: Saver; draft: Draft }) {
  const { app } = useMessages()
  const state = saver.state()
  if (state === 'saved' || state === 'saving') return null
  return (
    <Alert kind="error" title={app.notSaved[state]}>
      <Button label={app.saveAgain} onPress={() => saver.save(draft)} />
    </Alert>
  )
}
