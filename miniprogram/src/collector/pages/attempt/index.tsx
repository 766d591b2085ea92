import { useRef, useState } from 'react'
import { beijingDate } from '../../../../../shared/forms/facts'
import { yearsFrom } from '../../../../../shared/registrations/attempt-days'
import type { RecordAttempt } from '../../../../../shared/registrations/record-attempt'
import { queuedAttempt } from '../../../features/attempts/queued-attempt'
import { type WrittenAttempt, writtenAttempt } from '../../../features/attempts/written-attempt'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { useDesk } from '../../../phone/use-desk'
import { deviceTime } from '../../../platform/clock'
import { sha256OfText } from '../../../platform/hash'
import { newId } from '../../../platform/ids'
import { useLeaveAlert } from '../../../platform/leave-alert'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { DatePicker } from '../../../ui/date-picker'
import { Field } from '../../../ui/field'
import { Frame, Opening } from '../../frame'

function AttemptPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Attempt desk={desk} personId={person} /> : <Opening />
}

export default guarded(AttemptPage, 'collector')

function Attempt({ desk, personId }: { desk: Desk; personId: string }) {
  const { attempt: words } = useMessages()
  const today = beijingDate(desk.now())
  const [commandId] = useState(newId)
  const [written, setWritten] = useState<WrittenAttempt>({ on: today, note: '', nextOn: '' })
  const [missing, setMissing] = useState<'choose' | 'days'>()
  const [isSaved, setSaved] = useState(false)
  const isSaving = useRef(false)
  const { method, result, note, nextOn } = written
  const isBegun = method !== undefined || result !== undefined || note !== '' || nextOn !== ''
  useLeaveAlert(isBegun && !isSaved, words.leave)

  async function save() {
    const attempt = writtenAttempt(written, deviceTime())
    if (typeof attempt === 'string') return setMissing(attempt)
    // A second tap would go back twice.
    if (isSaving.current) return
    isSaving.current = true
    try {
      await queue(desk, personId, { commandId: await commandId, ...attempt })
      setSaved(true)
      await back('person', { person: personId })
    } finally {
      isSaving.current = false
    }
  }

  return (
    <Frame title={words.title} footer={<Button label={words.save} kind="primary" onPress={() => run(save)} />}>
      {missing && <Alert kind="error" title={words[missing]} />}
      <Written today={today} written={written} onChange={(change) => setWritten((now) => ({ ...now, ...change }))} />
    </Frame>
  )
}

async function queue(desk: Desk, personId: string, command: RecordAttempt): Promise<void> {
  await desk.outbox.queue(queuedAttempt(desk.campaignId, personId, command, sha256OfText))
  run(() => desk.sender.send())
}

interface WrittenProps {
  readonly today: string
  readonly written: WrittenAttempt
  readonly onChange: (change: Partial<WrittenAttempt>) => void
}

function Written({ today, written: { on, method, result, note, nextOn }, onChange }: WrittenProps) {
  const { attempt: words, interview } = useMessages()
  return (
    <>
      <DatePicker
        label={words.on}
        value={on}
        from={yearsFrom(today, -1)}
        to={today}
        emptyText={interview.choose}
        required
        onChange={(day) => onChange({ on: day })}
      />
      <Choice
        label={words.method}
        options={optionsOf(words.methods)}
        value={method}
        onChange={(key) => onChange({ method: key })}
        required
      />
      <Choice
        label={words.result}
        options={optionsOf(words.results)}
        value={result}
        onChange={(key) => onChange({ result: key })}
        required
      />
      <Field
        label={words.note}
        hint={words.noteHint}
        value={note}
        maxLength={200}
        onChange={(text) => onChange({ note: text })}
      />
      <DatePicker
        label={words.nextOn}
        hint={words.nextHint}
        value={nextOn}
        from={on}
        to={yearsFrom(on === '' ? today : on, 1)}
        emptyText={interview.choose}
        onChange={(day) => onChange({ nextOn: day })}
      />
    </>
  )
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, label]) => ({ key, label }))
