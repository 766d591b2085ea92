import { useCallback, useEffect, useState } from 'react'
import { isStaffs, type OpenLink, type Resident } from '../../../features/confirmation/resident'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { linkToken } from '../../../platform/link-token'
import { replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { Button } from '../../../ui/button'
import { Text } from '../../../ui/text'
import { Match } from '../../match'
import { suggestMode } from '../../mode'
import { NeutralPage, type Waiting, WaitingPage } from '../../plain-page'
import { ResidentPage } from '../../resident-page'
import { residentOf } from '../../residents'

function EntryPage() {
  const token = linkToken(usePageQuery())
  return token === undefined ? <NeutralPage /> : <Entry key={token} token={token} resident={residentOf(token)} />
}

export default guarded(EntryPage, 'resident')

type Opened =
  | { readonly kind: 'waiting'; readonly because: Waiting }
  | { readonly kind: 'open'; readonly link: OpenLink }

const waiting = (because: Waiting): Opened => ({ kind: 'waiting', because })

function Entry({ token, resident }: { token: string; resident: Resident }) {
  const { opened, load } = useOpening(resident, token)
  const [isMatching, setMatching] = useState(false)
  const goOn = useCallback(() => run(() => replace('record', { t: token })), [token])

  if (opened.kind === 'waiting') return <WaitingPage because={opened.because} onRetry={load} />
  if (isMatching)
    return <Match resident={resident} triesLeft={opened.link.triesLeft} onMatched={goOn} onNeutral={load} />
  return <Welcome link={opened.link} onStart={opened.link.matched ? goOn : () => setMatching(true)} />
}

function useOpening(resident: Resident, token: string) {
  const [opened, setOpened] = useState<Opened>(waiting('loading'))
  const load = useCallback(async () => {
    // Her word waits on this phone: it goes first, as she was promised.
    const given = await resident.giveAgain()
    if (given?.kind === 'received') return replace('receipt', { t: token })
    if (given?.kind === 'kept' && !resident.isClosed()) return setOpened(waiting('kept'))
    const outcome = await resident.open()
    if (isStaffs(outcome)) return setOpened(waiting('staff'))
    if (outcome.kind === 'unreachable') return setOpened(waiting('offline'))
    if (outcome.kind !== 'answered' || outcome.answer.kind === 'neutral') return setOpened(waiting('neutral'))
    suggestMode(outcome.answer.mode)
    setOpened({ kind: 'open', link: outcome.answer })
  }, [resident, token])
  useEffect(() => run(load), [load])
  return { opened, load: () => run(load) }
}

/** Who asks, and why; one big button. */
function Welcome({ link, onStart }: { link: OpenLink; onStart: () => void }) {
  const { resident: words } = useMessages()
  const lines = [words.who(link.office, link.campaign), words.why, words.safe]
  return (
    <ResidentPage
      title={words.greeting(link.maskedName)}
      aloud={[words.greeting(link.maskedName), ...lines].join('\n')}
      footer={<Button label={words.start} kind="primary" onPress={onStart} />}
      lead={lines.map((line) => <Text key={line}>{line}</Text>)}
    >
      {link.mode === 'easyRead' && <Text>{words.withGuardian}</Text>}
    </ResidentPage>
  )
}
