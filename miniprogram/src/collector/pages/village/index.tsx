import { useState } from 'react'
import { isFound, isIn, type ListEntry, type Tab } from '../../../features/bundle/listing'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { useDesk } from '../../../phone/use-desk'
import type { VillageList } from '../../../phone/village-list'
import { open } from '../../../platform/navigate'
import { Button } from '../../../ui/button'
import { List, Row } from '../../../ui/list'
import { Search } from '../../../ui/search'
import { Tabs } from '../../../ui/tabs'
import { Details, Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'
import { RefreshState } from '../../refresh-state'
import { useVillage } from '../../use-village'

function VillagePage() {
  const desk = useDesk()
  return desk ? <Village desk={desk} /> : <Opening />
}

export default guarded(VillagePage, 'collector')

function Village({ desk }: { desk: Desk }) {
  const { list: words, community, handbook } = useMessages()
  const { loaded, refreshing, hasTried, sync } = useVillage(desk)
  if (loaded.kind === 'loading') return <Opening />

  const list = loaded.value
  const isBusy = refreshing.kind === 'running'
  return (
    <Frame
      isFirst
      title={words.title(list?.index.region.name ?? desk.staff.scopeName)}
      {...(list ? { status: statusLine(words, list) } : {})}
    >
      <Button
        label={list?.unsent ? words.unsent(list.unsent) : words.noneUnsent}
        kind={list?.unsent ? 'primary' : 'plain'}
        onPress={() => run(() => open('outbox'))}
      />
      {desk.community.isHers && <Button label={community.title} onPress={() => run(() => open('community'))} />}
      <RefreshState refreshing={refreshing} />
      {list && <People entries={list.entries} />}
      {!list && !isBusy && <Text>{hasTried ? words.never : words.fetching}</Text>}
      <Details summary={words.moreTools}>
        {list && <Text look="quiet">{words.fetchedAt(list.index.fetchedAt)}</Text>}
        <Button label={words.refresh} busy={isBusy} onPress={() => run(sync)} />
        {desk.staff.scope.length < 12 && (
          <Button label={words.otherVillage} onPress={() => run(() => open('region'))} />
        )}
        <Button label={handbook.title} onPress={() => run(() => open('handbook'))} />
        <Button label={words.settings} onPress={() => run(() => open('settings'))} />
      </Details>
    </Frame>
  )
}

const statusLine = (
  words: ReturnType<typeof useMessages>['list'],
  { counts: { onPhone, sent, stored, reviewed } }: VillageList,
): string => words.status(onPhone, sent, stored, reviewed)

const tabs: readonly Tab[] = ['all', 'todo', 'tasks', 'onPhone', 'done']
const tones = { tasks: 'danger', todo: 'attention', onPhone: 'attention', done: 'good' } as const

function People({ entries }: { entries: readonly ListEntry[] }) {
  const { list: words } = useMessages()
  const [sought, setSought] = useState('')
  const [tab, setTab] = useState<Tab>('all')
  const shown = entries.filter((entry) => isIn(tab, entry) && (sought === '' || isFound(sought, entry)))
  const count = (key: Tab) => entries.filter((entry) => isIn(key, entry)).length

  return (
    <>
      <Search label={words.search} clearLabel={words.clear} value={sought} onChange={setSought} />
      <Tabs
        label={words.tabs}
        tabs={tabs.map((key) => ({ key, label: words.tab(words.tabNames[key], count(key)) }))}
        selected={tab}
        onSelect={(key) => setTab(key as Tab)}
      />
      {shown.length === 0 && <Text>{words.empty}</Text>}
      <List label={words.people}>
        {shown.map((entry) => (
          <Row
            key={entry.personId}
            title={entry.name}
            detail={words.detail(entry.age, entry.sex, entry.address)}
            state={stateOf(words, entry)}
            tone={toneOf(entry)}
            onPress={() => run(() => open('person', { person: entry.personId }))}
          />
        ))}
      </List>
    </>
  )
}

/** A correction being written says both. */
function stateOf(words: ReturnType<typeof useMessages>['list'], { left, remaining, asked }: ListEntry): string {
  if (left) return words.left
  return asked ? words.correcting : words.states[remaining]
}

const toneOf = (entry: ListEntry) => {
  const tab = (['tasks', 'onPhone', 'todo', 'done'] as const).find((key) => isIn(key, entry))
  return tab ? tones[tab] : 'plain'
}
