import { Typography } from 'antd'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useRows } from '../../platform/api'
import { labelOf, useCampaignEdition } from '../../platform/edition'
import { useIsNarrow } from '../../ui/appearance'
import { formatInstant } from '../../ui/format'
import { ListTable } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import { RegionName } from '../../ui/region-name'

type FollowUpRow = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/follow-ups']>['rows'][number]

interface FollowUpListProps {
  readonly campaignId: string
  readonly region: string
  readonly state: 'open' | 'closed'
  readonly onOpen: ((personId: string) => void) | undefined
}

/** Persons somebody must reach again, each with what she said is wrong. */
export function FollowUpList({ campaignId, region, state, onOpen }: FollowUpListProps) {
  const { followUps } = useMessages()
  const edition = useCampaignEdition(campaignId)
  const narrow = useIsNarrow()
  const list = useRows('GET /campaigns/{campaignId}/regions/{region}/follow-ups', {
    params: { campaignId, region },
    query: { state },
  })
  return (
    <ListTable<FollowUpRow>
      name={followUps.title}
      list={list}
      rowKey={({ followUpId }) => followUpId}
      empty={followUps.empty[state]}
      {...(onOpen ? { onRow: ({ personId, name }) => opens(followUps.open(name), () => onOpen(personId)) } : {})}
      columns={[
        {
          title: followUps.person,
          key: 'person',
          render: (_, { name, region: village }) => (
            <>
              <Typography.Text strong>{name}</Typography.Text>
              <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
                <RegionName region={village} />
              </Typography.Text>
            </>
          ),
        },
        {
          title: followUps.items,
          key: 'items',
          render: (_, { items }) => (
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {items.map(({ item, correction }) => (
                <li key={item}>{followUps.item(labelOf(edition, item), correction)}</li>
              ))}
            </ul>
          ),
        },
        {
          title: followUps.openedAt,
          dataIndex: 'openedAt',
          render: formatInstant,
          ...(narrow ? { responsive: ['md'] } : {}),
        },
        ...(state === 'closed'
          ? [
              {
                title: followUps.closedAt,
                dataIndex: 'closedAt',
                render: (at?: string) => (at ? formatInstant(at) : '—'),
              },
            ]
          : []),
      ]}
    />
  )
}
