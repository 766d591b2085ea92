import { useState } from 'react'
import { foldNumber, isCalendarDate } from '../../../shared/identities/certificate-number'
import type { Resident } from '../features/confirmation/resident'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayOutcome } from '../phone/say'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { ResidentPage } from './resident-page'

interface MatchProps {
  readonly resident: Resident
  readonly triesLeft: number
  readonly onMatched: () => void
  readonly onNeutral: () => void
}

/** Last four of the identity number and the day of birth: no screen of staff shows them together. The server counts the tries. */
export function Match({ resident, onMatched, onNeutral }: MatchProps) {
  const { resident: words } = useMessages()
  const [lastFour, setLastFour] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const { trouble, isBusy, match } = useMatching(resident, onMatched, onNeutral)

  return (
    <ResidentPage
      title={words.match}
      aloud={[words.match, words.lastFour, words.lastFourHint, words.birthDate].join('\n')}
      footer={
        <Button
          label={words.matchSubmit}
          kind="primary"
          busy={isBusy}
          onPress={() => run(() => match(lastFour, birthDate))}
        />
      }
    >
      {trouble !== undefined && <Alert kind="error" title={trouble} />}
      <Field
        label={words.lastFour}
        hint={words.lastFourHint}
        kind="idcard"
        value={lastFour}
        maxLength={4}
        onChange={setLastFour}
      />
      <Field
        label={words.birthDate}
        hint={words.birthDateHint}
        kind="number"
        value={birthDate}
        maxLength={8}
        onChange={setBirthDate}
      />
    </ResidentPage>
  )
}

function useMatching(resident: Resident, onMatched: () => void, onNeutral: () => void) {
  const messages = useMessages()
  const [trouble, setTrouble] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function match(lastFour: string, birthDate: string): Promise<void> {
    // Keyboards for Chinese also give full-width digits.
    const digits = foldNumber(lastFour)
    const day = foldNumber(birthDate).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    if (!/^\d{3}[\dX]$/.test(digits) || !isCalendarDate(day)) return setTrouble(messages.resident.matchIncomplete)
    setBusy(true)
    const outcome = await resident.match(digits, day).finally(() => setBusy(false))
    if (outcome.kind !== 'answered') return setTrouble(sayOutcome(messages, outcome))
    const { answer } = outcome
    if (answer.kind === 'matched') onMatched()
    else if (answer.kind === 'noMatch' && answer.triesLeft > 0) setTrouble(messages.resident.noMatch(answer.triesLeft))
    else onNeutral()
  }
  return { trouble, isBusy, match }
}
