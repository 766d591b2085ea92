import { Button, Flex, Switch, Tabs } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type QueueName, queueNames } from '../features/review/queue-names'
import { QueueTable } from '../features/review/queue-table'
import { type Queue, useQueue } from '../features/review/use-queue'
import { FoundList } from '../features/search/found-list'
import { SearchBox } from '../features/search/search-box'
import { useMessages } from '../language'
import { useCampaignEdition } from '../platform/edition'
import { useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { useIsNarrow } from '../ui/appearance'
import { Page } from '../ui/page'
import { RegionFilter } from '../ui/region-filter'
import { useShortcuts } from '../ui/shortcuts'
import { OpenRecord } from './open-record'
import { useCampaignOfAddress } from './use-campaign-id'

const tabOf = (text: string | undefined): QueueName => queueNames.find((tab) => tab === text) ?? 'townshipReview'

/** The review queue of a region, and one registration of it in the drawer. */
export function ReviewRoute() {
  const { review, search, village } = useMessages()
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
          <Link to={`/${campaignId}/review/village?region=${region}`}>{village.open}</Link>
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
