import { Button, Flex, Switch, Tabs } from 'antd'
import { useState } from 'react'
import { type QueueName, queueNames } from '../features/review/queue-names'
import { QueueTable } from '../features/review/queue-table'
import { ReviewActions } from '../features/review/review-actions'
import { type Queue, useQueue } from '../features/review/use-queue'
import { FoundList } from '../features/search/found-list'
import { SearchBox } from '../features/search/search-box'
import { useMessages } from '../language'
import { useCampaignEdition } from '../platform/edition'
import { useMay, useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { useIsNarrow } from '../ui/appearance'
import { Page } from '../ui/page'
import { RegionFilter } from '../ui/region-filter'
import { useShortcuts } from '../ui/shortcuts'
import { RecordDrawer } from './record-drawer'
import { useCampaignOfAddress } from './use-campaign-id'

const tabOf = (text: string | undefined): QueueName => queueNames.find((tab) => tab === text) ?? 'townshipReview'

/** The review queue of a region, and one registration of it in the drawer. */
export function ReviewRoute() {
  const { review, search } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { scope } = useMe()
  const { get, change } = useAddress()
  const [shortcuts, setShortcuts] = useState(true)
  const [find, setFind] = useState('')
  const narrow = useIsNarrow()
  const region = get('region') ?? scope
  const tab = tabOf(get('state'))
  const queue = useQueue({ campaignId, region, state: tab })
  const open = (person: string | undefined) => change({ person })

  useShortcuts({ j: () => open(queue.after(get('person'))), k: () => open(queue.before(get('person'))) }, shortcuts)

  return (
    <Page
      title={review.title}
      about={review.about}
      extra={
        <>
          <SearchBox onFind={setFind} />
          <RegionFilter
            scope={scope}
            value={region}
            onChange={(chosen) => change({ region: chosen, person: undefined })}
          />
          {!narrow && (
            <Flex component="label" gap={6} align="center">
              <Switch size="small" checked={shortcuts} onChange={setShortcuts} />
              {review.shortcuts}
            </Flex>
          )}
        </>
      }
    >
      {find !== '' && (
        <>
          <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 12 }}>
            {search.looking(find)}
            <Button onClick={() => setFind('')}>{search.end}</Button>
          </Flex>
          <FoundList campaignId={campaignId} region={region} find={find} onOpen={open} />
        </>
      )}
      {find === '' && (
        <QueueOf
          tab={tab}
          queue={queue}
          campaignId={campaignId}
          current={get('person')}
          onOpen={open}
          onTab={(state) => change({ state, person: undefined })}
        />
      )}
      <OpenRecord campaignId={campaignId} queue={queue} shortcuts={shortcuts} personId={get('person')} onOpen={open} />
    </Page>
  )
}

interface QueueOfProps {
  readonly tab: QueueName
  readonly queue: Queue
  readonly campaignId: string
  readonly current: string | undefined
  readonly onOpen: (personId: string) => void
  readonly onTab: (tab: string) => void
}

function QueueOf({ tab, queue, campaignId, current, onOpen, onTab }: QueueOfProps) {
  const { review } = useMessages()
  return (
    <>
      <Tabs activeKey={tab} onChange={onTab} items={queueNames.map((key) => ({ key, label: review.tabs[key] }))} />
      <QueueTable
        list={queue.list}
        edition={useCampaignEdition(campaignId)}
        current={current}
        empty={review.empty[tab]}
        onOpen={onOpen}
      />
    </>
  )
}

interface OpenRecordProps {
  readonly campaignId: string
  readonly personId: string | undefined
  readonly queue: Queue
  readonly shortcuts: boolean
  readonly onOpen: (personId: string | undefined) => void
}

function OpenRecord({ personId, ...rest }: OpenRecordProps) {
  // A new person starts with nothing picked.
  return personId ? <Opened key={personId} personId={personId} {...rest} /> : null
}

function Opened({ campaignId, personId, queue, shortcuts, onOpen }: OpenRecordProps & { readonly personId: string }) {
  const { review } = useMessages()
  const may = useMay()
  const [picked, setPicked] = useState<readonly string[]>([])
  const after = queue.after(personId)
  const before = queue.before(personId)
  useShortcuts({ n: () => after && onOpen(after) }, shortcuts)

  const done = (person: string, seq: number) => {
    queue.handled(person, seq)
    onOpen(after)
  }
  return (
    <RecordDrawer
      campaignId={campaignId}
      personId={personId}
      onClose={() => onOpen(undefined)}
      steps={
        <Flex gap={8}>
          <Button disabled={!before} onClick={() => onOpen(before)}>
            {review.before}
          </Button>
          <Button disabled={!after} onClick={() => onOpen(after)}>
            {review.after}
          </Button>
        </Flex>
      }
      {...(may('registration.return') ? { picked } : {})}
      onPick={(item, isPicked) => setPicked(isPicked ? [...picked, item] : picked.filter((one) => one !== item))}
      actions={(record) => (
        <ReviewActions campaignId={campaignId} record={record} picked={picked} shortcuts={shortcuts} onDone={done} />
      )}
    />
  )
}
