import { useEffect, useReducer, useState } from 'react'
import type { CommunitySitting } from '../features/community/sitting'
import { type CommunityGroupView, communityGroups, firstOpenIn } from '../features/community/views'
import { Question } from '../features/interview/question'
import type { Finished, OpenCommunity } from '../phone/community'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayRefusal } from '../phone/say'
import { scrollToAnchor, scrollToTop } from '../platform/scroll'
import { Alert } from '../ui/alert'
import { Anchor } from '../ui/anchor'
import { Button } from '../ui/button'
import { List, Row } from '../ui/list'
import { Details, Facts, Heading, Stack, Text } from '../ui/text'
import { Frame } from './frame'
import { NotSaved, savingLine } from './saving-state'

interface Props {
  readonly desk: Desk
  readonly open: OpenCommunity
  readonly onFinished: (finished: Finished) => void
}

/** Group after group, as in the form of a person: the same questions, the same saving. */
export function CommunityQuestions({ desk, open, onFinished }: Props) {
  const messages = useMessages()
  const { community: words, interview: shared } = messages
  const { sitting, saver } = open
  useDrawn(open)
  const groups = communityGroups(sitting)
  const { at, go } = usePlace(groups)
  const [refused, setRefused] = useState<string>()
  const group = groups[at]
  const { kept } = sitting.knowledge
  const count = groups.reduce((sum, one) => sum + one.open, 0)

  async function finish(): Promise<void> {
    const finished = await desk.community.finish(open)
    setRefused(finished.kind === 'refused' ? finished.code : undefined)
    onFinished(finished)
  }
  function seek(): void {
    const target = groups.findIndex((one) => one.open > 0)
    const found = groups[target]
    if (found) go(target, firstOpenIn(sitting, found))
  }

  return (
    <Frame
      title={words.villageTitle(kept.regionNames[kept.regionNames.length - 1] ?? '')}
      status={savingLine(messages, saver.state())}
      footer={
        <>
          {count === 0 && <Text>{shared.nothingOpen}</Text>}
          <Stack direction="row">
            {count > 0 && (
              <Button label={shared.toFirstOpen(count)} name={shared.toFirstOpenNamed(count)} onPress={seek} />
            )}
            {at > 0 && <Button label={shared.previous} onPress={() => go(at - 1)} />}
            {at < groups.length - 1 && (
              <Button label={shared.next} kind={count === 0 ? 'plain' : 'primary'} onPress={() => go(at + 1)} />
            )}
            {count === 0 && <Button label={words.toCommittee} kind="primary" onPress={() => run(finish)} />}
          </Stack>
        </>
      }
    >
      <NotSaved saver={saver} draft={sitting.draft()} onClose={desk.community.close} />
      {refused !== undefined && (
        <Alert kind="error" title={words.stopped}>
          <Text>{sayRefusal(messages, { code: refused, sentence: '' })}</Text>
        </Alert>
      )}
      {sitting.draft().baseVersion !== kept.version && <Alert kind="warning" title={words.elsewhere} />}
      {kept.returned
        .filter(({ item }) => !sitting.session.isAsked(item))
        .map(({ item, reason }) => (
          <Alert key={item} kind="warning" title={words.returnedWhole(reason)} />
        ))}
      {group && <GroupScreen key={group.key} sitting={sitting} group={group} at={at} total={groups.length} />}
      <Groups groups={groups} onGo={go} />
    </Frame>
  )
}

/** Hook: draws again at every answer, and as saving goes on. */
function useDrawn({ sitting, saver }: OpenCommunity): void {
  const [, draw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const stops = [sitting.onChange(draw), saver.onState(draw)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [sitting, saver])
}

interface Place {
  readonly at: number
  /** The item to bring into view; the top of the screen if none; absent: leave everything where it is. */
  readonly item?: string | undefined
}

/** Hook: which group is on the screen; the first with something open, to begin with. */
function usePlace(groups: readonly CommunityGroupView[]) {
  const [place, setPlace] = useState<Place>(() => ({
    at: Math.max(
      0,
      groups.findIndex(({ open }) => open > 0),
    ),
  }))
  useEffect(() => {
    if (!('item' in place)) return
    if (place.item === undefined) scrollToTop()
    else scrollToAnchor(anchorOf(place.item))
  }, [place])
  return { at: place.at, go: (at: number, item?: string) => setPlace({ at, item }) }
}

const anchorOf = (item: string): string => `item-${item}`

interface GroupScreenProps {
  readonly sitting: CommunitySitting
  readonly group: CommunityGroupView
  readonly at: number
  readonly total: number
}

function GroupScreen({ sitting, group, at, total }: GroupScreenProps) {
  const { interview: words, community } = useMessages()
  const same = group.items.filter(({ standing }) => standing === 'lastYear').map(({ item }) => item.key)
  return (
    <Stack>
      <Heading level={2}>{words.group(group.title, at + 1, total)}</Heading>
      {group.given.length > 0 && (
        <>
          <Text look="quiet">{community.given}</Text>
          <Facts facts={group.given} />
        </>
      )}
      {same.length > 1 && (
        <Button label={words.allSame(same.length)} kind="primary" onPress={() => sitting.confirm(same)} />
      )}
      {group.items.map((view) => (
        <Anchor key={view.item.key} id={anchorOf(view.item.key)}>
          <Question
            view={view}
            words={words}
            onAnswer={(value) => sitting.answer(view.item.key, value)}
            onConfirm={() => sitting.confirm([view.item.key])}
            onReason={sitting.giveReason}
          />
        </Anchor>
      ))}
    </Stack>
  )
}

function Groups({ groups, onGo }: { groups: readonly CommunityGroupView[]; onGo: (at: number) => void }) {
  const { interview: words } = useMessages()
  return (
    <Details summary={words.groups}>
      <List label={words.groups}>
        {groups.map(({ key, title, open }, at) => (
          <Row
            key={key}
            title={title}
            state={words.groupState(open)}
            tone={open === 0 ? 'good' : 'attention'}
            onPress={() => onGo(at)}
          />
        ))}
      </List>
    </Details>
  )
}
