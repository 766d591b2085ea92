import { type ReactNode, useEffect } from 'react'
import type { CommunityStanding, Finished } from '../../../phone/community'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayOutcome, sayRefusal } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { scrollToTop } from '../../../platform/scroll'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Text } from '../../../ui/text'
import { CommunityQuestions } from '../../community-questions'
import { CommunitySigning } from '../../community-signing'
import { HandedOver } from '../../community-state'
import { Frame, Opening } from '../../frame'
import { useCommunity } from '../../use-community'

function CommunityPage() {
  const desk = useDesk()
  return desk?.community.isHers ? <Community desk={desk} /> : <Opening />
}

export default guarded(CommunityPage, 'collector')

/** One page from the first question to the lock: what is on it is where the form stands. */
function Community({ desk }: { desk: Desk }) {
  const messages = useMessages()
  const { standing, failed, reload, fetch, act } = useCommunity(desk)
  const trouble = failed && <Alert kind="error" title={sayOutcome(messages, failed)} />
  const after = (finished: Finished) => (finished.kind === 'queued' ? run(reload) : undefined)
  // Another screen under the same address: it begins at its top.
  useEffect(scrollToTop, [standing?.kind])
  const reopen = () => run(() => desk.community.reopen().then(reload))

  switch (standing?.kind) {
    case undefined:
      return <Opening />
    case 'never':
      return <Never trouble={trouble} onFetch={() => run(fetch)} />
    case 'refused':
      return <Refused {...standing} trouble={trouble} onMend={() => run(() => act(desk.community.mend))} />
    case 'questions':
      return <CommunityQuestions desk={desk} open={standing} onFinished={after} />
    case 'filled':
      return <CommunitySigning {...standing} desk={desk} onFinished={after} onReopen={reopen} />
    case 'handedOver':
      return <HandedOver {...standing} trouble={trouble} onRefresh={() => run(fetch)} onReopen={reopen} />
  }
}

function Never({ trouble, onFetch }: { readonly trouble: ReactNode; readonly onFetch: () => void }) {
  const { community: words } = useMessages()
  return (
    <Frame title={words.title} footer={<Button label={words.refresh} kind="primary" onPress={onFetch} />}>
      {trouble}
      <Text>{words.never}</Text>
    </Frame>
  )
}

interface RefusedProps extends Pick<Extract<CommunityStanding, { kind: 'refused' }>, 'because'> {
  readonly trouble: ReactNode
  readonly onMend: () => void
}

function Refused({ because, trouble, onMend }: RefusedProps) {
  const messages = useMessages()
  const { community: words } = messages
  return (
    <Frame title={words.title} footer={<Button label={words.mend} kind="primary" onPress={onMend} />}>
      {trouble}
      <Alert kind="error" title={words.refused}>
        <Text>{sayRefusal(messages, because)}</Text>
      </Alert>
    </Frame>
  )
}
