import { useState } from 'react'
import { hasSomethingToConfirm } from '../../../../../shared/confirmations/issue-link'
import type { Outcome } from '../../../api/outcome'
import { registrationOf } from '../../../features/interview/registration-of'
import { type IssuedLink, issueLink } from '../../../features/links/issue-link'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayOutcome } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { copyText } from '../../../platform/clipboard'
import { newId } from '../../../platform/ids'
import { usePageQuery } from '../../../platform/page-query'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { QrCode } from '../../../ui/qr-code'
import { Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'
import { usePerson } from '../../use-person'

function LinkPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <LinkFor desk={desk} personId={person} /> : <Opening />
}

export default guarded(LinkPage, 'collector')

function LinkFor({ desk, personId }: { desk: Desk; personId: string }) {
  const messages = useMessages()
  const { link: words } = messages
  const { loaded } = usePerson(desk, personId)
  const [outcome, setOutcome] = useState<Outcome<IssuedLink>>()
  const [isBusy, setBusy] = useState(false)
  if (loaded.kind === 'loading') return <Opening />
  const row = loaded.value?.row
  if (!row || !hasSomethingToConfirm(registrationOf(row, ''))) {
    return (
      <Frame title={words.title}>
        <Alert kind="note" title={words.notYet} />
      </Frame>
    )
  }

  async function make(fresh: boolean, version: number) {
    setBusy(true)
    const { documents, ask, campaignId } = desk
    try {
      setOutcome(await issueLink({ documents, ask, newId }, { campaignId, personId }, version, fresh))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Frame title={words.title}>
      <Text>{words.intro(row.name)}</Text>
      {outcome && outcome.kind !== 'answered' && <Alert kind="error" title={sayOutcome(messages, outcome)} />}
      {outcome?.kind === 'answered' ? (
        <>
          <Issued link={outcome.answer} county={loaded.value?.county ?? ''} caller={desk.staff.name} />
          <Text look="quiet">{words.freshHint}</Text>
          <Button label={words.fresh} busy={isBusy} onPress={() => run(() => make(true, row.version))} />
        </>
      ) : (
        <Button label={words.make} kind="primary" busy={isBusy} onPress={() => run(() => make(false, row.version))} />
      )}
    </Frame>
  )
}

interface IssuedProps {
  readonly link: IssuedLink
  readonly county: string
  /** Who sends it, so that the person knows whom to ask. */
  readonly caller: string
}

function Issued({ link: { url, expiresAt }, county, caller }: IssuedProps) {
  const { link: words } = useMessages()
  const [isCopied, setCopied] = useState<boolean>()
  return (
    <>
      <QrCode text={url} description={words.picture} />
      <Text>{words.until(expiresAt)}</Text>
      <Button
        label={words.copy}
        kind="primary"
        onPress={() => run(() => copyText(words.text(url, county, caller)).then(setCopied))}
      />
      {isCopied === true && <Alert kind="success" title={words.copied} />}
      {isCopied === false && <Alert kind="note" title={words.notCopied} />}
      <Text look="quiet">{url}</Text>
    </>
  )
}
