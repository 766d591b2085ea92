import { Flex, Typography } from 'antd'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { ListTable } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import { ConfirmationTag, StateTag } from '../../ui/tags'
import { type FoundRow, useSearch } from './use-search'

interface FoundListProps {
  readonly campaignId: string
  readonly region: string
  readonly find: string
  readonly onOpen: (personId: string) => void
}

/** Everybody in the region who fits, whatever state the registration is in. */
export function FoundList({ campaignId, region, find, onOpen }: FoundListProps) {
  const { review, search } = useMessages()
  const narrow = useIsNarrow()
  const list = useSearch({ campaignId, region, find })
  return (
    <ListTable<FoundRow>
      name={search.found}
      list={list}
      rowKey={({ personId }) => personId}
      empty={search.nothing}
      rowClassName="row-open"
      onRow={({ personId, name }) => opens(review.open(name), () => onOpen(personId))}
      columns={[
        {
          title: review.person,
          key: 'person',
          render: (_, { name, village }) => (
            <>
              <Typography.Text strong>{name}</Typography.Text>
              {narrow && (
                <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
                  {village}
                </Typography.Text>
              )}
            </>
          ),
        },
        { title: review.village, dataIndex: 'village', responsive: ['md'] },
        {
          title: review.state,
          key: 'state',
          render: (_, { state, confirmation }) => (
            <Flex gap={4} wrap>
              <StateTag state={state} />
              {confirmation !== 'none' && <ConfirmationTag kind={confirmation} />}
            </Flex>
          ),
        },
      ]}
    />
  )
}
