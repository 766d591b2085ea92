import { Tag } from 'antd'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { formatInstant } from '../../ui/format'
import { ListTable } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import type { CommunityRow } from './community'

interface CommunityListProps {
  readonly campaignId: string
  readonly region: string
  readonly onOpen: (village: string) => void
}

const colours: Readonly<Record<CommunityRow['state'], string>> = {
  ...{ prefilled: 'default', filled: 'default', townshipReview: 'blue', returned: 'red' },
  ...{ countyReview: 'purple', approved: 'blue', locked: 'default' },
}

/** Every village of the region with how far its form has come, also those nobody has begun. */
export function CommunityList({ campaignId, region, onOpen }: CommunityListProps) {
  const { community: words } = useMessages()
  const route = 'GET /campaigns/{campaignId}/regions/{region}/communities'
  const reading = useRead(route, { params: { campaignId, region } })
  const list = { rows: reading.data?.rows, failure: reading.error, waiting: reading.isPending, again: reading.refetch }
  return (
    <ListTable<CommunityRow>
      name={words.title}
      list={list}
      rowKey={(row) => row.region}
      empty={words.empty}
      onRow={(row) => opens(words.open(row.name), () => onOpen(row.region))}
      columns={[
        { title: words.village, dataIndex: 'name' },
        {
          title: words.state,
          key: 'state',
          render: (_, { state }) => <Tag color={colours[state]}>{words.states[state]}</Tag>,
        },
        { title: words.doubts, key: 'doubts', render: (_, { doubts }) => doubts.length || '—' },
        {
          title: words.filledAt,
          key: 'filledAt',
          responsive: ['md'],
          render: (_, { filledAt }) => (filledAt ? formatInstant(filledAt) : '—'),
        },
        {
          title: words.confirmedAt,
          key: 'confirmedAt',
          responsive: ['md'],
          render: (_, { confirmedAt }) => (confirmedAt ? formatInstant(confirmedAt) : '—'),
        },
      ]}
    />
  )
}
