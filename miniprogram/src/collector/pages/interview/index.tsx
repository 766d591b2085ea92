import { useEffect, useRef, useState } from 'react'
import { firstOpen, firstOpenItem, type GroupView, groupViews } from '../../../features/interview/group-view'
import type { Interview } from '../../../features/interview/interview'
import { takeSought } from '../../../features/interview/sought'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { useDesk } from '../../../phone/use-desk'
import { usePageShown } from '../../../platform/lifecycle'
import { open } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page-query'
import { scrollToAnchor, scrollToTop } from '../../../platform/scroll'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { List, Row } from '../../../ui/list'
import { Details, Stack, Text } from '../../../ui/text'
import { BeyondForm } from '../../beyond-form'
import { Frame, Opening } from '../../frame'
import { anchorOf, GroupScreen } from '../../group-screen'
import { SavingTrouble, savingLine } from '../../saving-state'
import { useHandbook } from '../../use-handbook'
import { Voided } from '../../voided'
import { NotAsked } from '../../why'
import { WithInterview, type WithInterviewProps } from '../../with-interview'

function InterviewPage() {
  const desk = useDesk()
  const { person } = usePageQuery()
  return desk && person ? <WithInterview desk={desk} personId={person} begins screen={Questions} /> : <Opening />
}

export default guarded(InterviewPage, 'collector')

function Questions({ desk, interview, saver }: WithInterviewProps) {
  const messages = useMessages()
  const { interview: words } = messages
  const groups = groupViews(interview)
  const { group: asked } = usePageQuery()
  const { group, at, go, seek, wayTo } = usePlace(interview, groups, asked)
  const entryOf = useHandbook(desk)
  const draft = interview.draft()

  return (
    <Frame
      title={words.title(draft.name)}
      status={savingLine(messages, saver.state())}
      footer={<Steps groups={groups} at={at} onGo={go} onSeek={seek} personId={draft.personId} />}
    >
      <SavingTrouble desk={desk} saver={saver} draft={draft} />
      <Voided count={draft.voided ?? 0} />
      {draft.baseVersion !== interview.knowledge.row.version && <Alert kind="warning" title={words.elsewhere} />}
      {at === 0 && <BeyondForm interview={interview} />}
      {group && (
        <GroupScreen
          key={group.key}
          interview={interview}
          group={group}
          at={at}
          total={groups.length}
          entryOf={entryOf}
          wayTo={wayTo}
        />
      )}
      <Details summary={words.groups}>
        <List label={words.groups}>
          {groups.map(({ key, title, open: count }) => (
            <Row
              key={key}
              title={title}
              state={words.groupState(count)}
              tone={count === 0 ? 'good' : 'attention'}
              onPress={() => go(key)}
            />
          ))}
        </List>
        <NotAsked interview={interview} />
      </Details>
    </Frame>
  )
}

interface Place {
  readonly group: string | undefined
  /** The item to bring into view; the top of the screen if none; absent: leave everything where it is. */
  readonly item?: string | undefined
}

/** Hook: which group is on the screen. Groups come and go with the answers; a group that went gives way to its neighbour. */
function usePlace(interview: Interview, groups: readonly GroupView[], first?: string) {
  const groupOf = (item: string) => groups.find(({ items }) => items.some((view) => view.item.key === item))
  const [place, setPlace] = useState<Place>(() => ({ group: first ?? firstOpen(groups).group }))
  const last = useRef(0)
  const goToSought = () => {
    const item = takeSought(interview.draft().personId)
    const target = item === undefined ? undefined : groupOf(item)
    if (target) setPlace({ group: target.key, item })
  }
  useEffect(goToSought, [])
  usePageShown(goToSought)
  const found = groups.findIndex(({ key }) => key === place.group)
  const at = found < 0 ? Math.min(last.current, groups.length - 1) : found
  last.current = at

  useEffect(() => {
    if (!('item' in place)) return
    if (place.item === undefined) scrollToTop()
    else scrollToAnchor(anchorOf(place.item))
  }, [place])

  return {
    group: groups[at],
    at,
    go: (key: string | undefined) => setPlace({ group: key, item: undefined }),
    wayTo: (item: string) => {
      const target = groupOf(item)
      return target && (() => setPlace({ group: target.key, item }))
    },
    seek() {
      const target = groups.find(({ key }) => key === firstOpen(groups).group)
      if (target) setPlace({ group: target.key, item: firstOpenItem(interview, target) })
    },
  }
}

interface StepsProps {
  readonly groups: readonly GroupView[]
  readonly at: number
  readonly personId: string
  readonly onGo: (group: string | undefined) => void
  /** To the first item that is unanswered or wrong. */
  readonly onSeek: () => void
}

function Steps({ groups, at, personId, onGo, onSeek }: StepsProps) {
  const { interview: words } = useMessages()
  const { count } = firstOpen(groups)
  const isLast = at === groups.length - 1
  return (
    <>
      {count === 0 && <Text>{words.nothingOpen}</Text>}
      <Stack direction="row">
        {count > 0 && (
          <Button
            label={words.toFirstOpen(count)}
            name={words.toFirstOpenNamed(count)}
            kind={isLast ? 'primary' : 'plain'}
            onPress={onSeek}
          />
        )}
        {at > 0 && <Button label={words.previous} onPress={() => onGo(groups[at - 1]?.key)} />}
        {!isLast && (
          <Button
            label={words.next}
            kind={count === 0 ? 'plain' : 'primary'}
            onPress={() => onGo(groups[at + 1]?.key)}
          />
        )}
        {(isLast || count === 0) && (
          <Button
            label={words.finishQuestions}
            // While answers are open the next thing to do is to give them; a photo may be taken before.
            kind={count === 0 ? 'primary' : 'plain'}
            onPress={() => run(() => open('evidence', { person: personId }))}
          />
        )}
      </Stack>
    </>
  )
}
