import { useRef, useState } from 'react'
import { queuedAttempt } from '../../../features/attempts/queued-attempt'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { useDesk } from '../../../phone/use-desk'
import { deviceTime } from '../../../platform/clock'
import { sha256OfText } from '../../../platform/hash'
import { newId } from '../../../platform/ids'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Frame, Opening } from '../../frame'

function AttemptPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <Attempt desk={desk} personId={person} /> : <Opening />
}

export default guarded(AttemptPage, 'collector')

function Attempt({ desk, personId }: { desk: Desk; personId: string }) {
  const { attempt: words } = useMessages()
  const [commandId] = useState(newId)
  const [method, setMethod] = useState<string>()
  const [result, setResult] = useState<string>()
  const [isIncomplete, setIncomplete] = useState(false)
  const isSaving = useRef(false)

  async function save() {
    if (method === undefined || result === undefined) return setIncomplete(true)
    // A second tap would go back twice.
    if (isSaving.current) return
    isSaving.current = true
    try {
      const command = { commandId: await commandId, attemptedAt: deviceTime(), method, result }
      await desk.outbox.queue(queuedAttempt(desk.campaignId, personId, command, sha256OfText))
      run(() => desk.sender.send())
      await back('person', { person: personId })
    } finally {
      isSaving.current = false
    }
  }

  return (
    <Frame title={words.title} footer={<Button label={words.save} kind="primary" onPress={() => run(save)} />}>
      {isIncomplete && <Alert kind="error" title={words.choose} />}
      <Choice label={words.method} options={optionsOf(words.methods)} value={method} onChange={setMethod} required />
      <Choice label={words.result} options={optionsOf(words.results)} value={result} onChange={setResult} required />
    </Frame>
  )
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([key, label]) => ({ key, label }))
