import { useState } from 'react'
import { foldNumber } from '../../../shared/identities/certificate-number'
import type { Resident } from '../features/confirmation/resident'
import { useMessages } from '../phone/language'
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

/** Last four of the certificate and the year of birth; five tries, counted by the server. */
export function Match({ resident, onMatched, onNeutral }: MatchProps) {
  const { resident: words } = useMessages()
  const [lastFour, setLastFour] = useState('')
  const [birthYear, setBirthYear] = useState('')
  const { trouble, isBusy, match } = useMatching(resident, onMatched, onNeutral)

  return (
    <ResidentPage
      title={words.match}
      aloud={[words.match, words.lastFour, words.lastFourHint, words.birthYear].join('\n')}
      footer={
        <Button
          label={words.matchSubmit}
          kind="primary"
          busy={isBusy}
          onPress={() => void match(lastFour, birthYear)}
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
        label={words.birthYear}
        hint={words.birthYearHint}
        kind="number"
        value={birthYear}
        maxLength={4}
        onChange={setBirthYear}
      />
    </ResidentPage>
  )
}

function useMatching(resident: Resident, onMatched: () => void, onNeutral: () => void) {
  const messages = useMessages()
  const [trouble, setTrouble] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function match(lastFour: string, birthYear: string): Promise<void> {
    // Keyboards for Chinese also give full-width digits.
    const [digits, year] = [foldNumber(lastFour), foldNumber(birthYear)]
    if (!/^[0-9A-Z]{4}$/.test(digits) || !/^\d{4}$/.test(year)) return setTrouble(messages.resident.matchIncomplete)
    setBusy(true)
    const outcome = await resident.match(digits, year)
    setBusy(false)
    if (outcome.kind !== 'answered') return setTrouble(sayOutcome(messages, outcome))
    const { answer } = outcome
    if (answer.kind === 'matched') onMatched()
    else if (answer.kind === 'noMatch' && answer.triesLeft > 0) setTrouble(messages.resident.noMatch(answer.triesLeft))
    else onNeutral()
  }
  return { trouble, isBusy, match }
}
