import { useState } from 'react'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayOutcome } from '../phone/say'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Details } from '../ui/text'

interface Said {
  readonly kind: 'success' | 'error' | 'note'
  readonly title: string
}

/** At the door: is this certificate this person's? What is typed is compared by the server and kept nowhere. */
export function CheckNumber({ desk, personId }: { readonly desk: Desk; readonly personId: string }) {
  const messages = useMessages()
  const { numberCheck: words } = messages
  const [number, setNumber] = useState('')
  const [said, setSaid] = useState<Said>()
  const [isBusy, setBusy] = useState(false)

  async function check() {
    setBusy(true)
    const outcome = await desk.ask('POST /campaigns/{campaignId}/registrations/{personId}/number-checks', {
      params: { campaignId: desk.campaignId, personId },
      body: { number },
    })
    setBusy(false)
    if (outcome.kind === 'unreachable') return setSaid({ kind: 'note', title: words.checkLater })
    if (outcome.kind !== 'answered') return setSaid({ kind: 'error', title: sayOutcome(messages, outcome) })
    const { result } = outcome.answer
    setNumber('')
    setSaid({ kind: result === 'same' ? 'success' : 'error', title: words.checked[result] })
  }

  return (
    <Details summary={words.checkNumber}>
      <Field
        label={words.checkNumber}
        hint={words.checkNumberHint}
        kind="idcard"
        value={number}
        maxLength={24}
        onChange={setNumber}
      />
      <Button label={words.check} busy={isBusy} disabled={number.trim() === ''} onPress={() => run(check)} />
      {said && <Alert {...said} />}
    </Details>
  )
}
