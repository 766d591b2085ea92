import type { ReactNode } from 'react'
import type { KeptCommunity } from '../features/community/kept'
import { formInWords } from '../features/community/views'
import { useMessages } from '../phone/language'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Facts, Section, Text } from '../ui/text'
import { Frame } from './frame'

interface HandedOverProps {
  readonly kept: KeptCommunity
  readonly isWaiting: boolean
  readonly trouble: ReactNode
  readonly onRefresh: () => void
  readonly onReopen: () => void
}

/** Signed: how far the form has come, and all that is in it. */
export function HandedOver({ kept, isWaiting, trouble, onRefresh, onReopen }: HandedOverProps) {
  const { community: words } = useMessages()
  const { state, confirmation } = kept
  return (
    <Frame title={words.title} footer={<Button label={words.refresh} onPress={onRefresh} />}>
      {trouble}
      <Alert kind={isWaiting ? 'note' : 'success'} title={isWaiting ? words.onPhone : words.states[state]}>
        {isWaiting && <Text>{words.waiting}</Text>}
      </Alert>
      {confirmation && <Text>{words.signedBy(confirmation.name, confirmation.role)}</Text>}
      <CommunityInWords kept={kept} />
      {state === 'townshipReview' && !isWaiting && <Button label={words.reopenSigned} onPress={onReopen} />}
    </Frame>
  )
}

/** The form as it was filled, group by group. */
export function CommunityInWords({ kept }: { kept: KeptCommunity }) {
  const lines = formInWords(kept)
  const groups = lines.map(({ group }) => group).filter((title, at, all) => all.indexOf(title) === at)
  return (
    <>
      {groups.map((title) => (
        <Section key={title} title={title}>
          <Facts facts={lines.filter(({ group }) => group === title)} />
        </Section>
      ))}
    </>
  )
}
