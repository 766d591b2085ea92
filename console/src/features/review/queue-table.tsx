import { Flex, type TableProps, Tag, Typography } from 'antd'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Edition } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { formatInstant } from '../../ui/format'
import { ListTable, type Rows } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import { ConfirmationTag, StateTag } from '../../ui/tags'
import { doubtText } from './doubt-text'

export type QueueRow = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/queue']>['rows'][number]

interface QueueTableProps {
  readonly list: Rows<QueueRow>
  readonly edition: Edition | undefined
  readonly current: string | undefined
  readonly empty: string
  readonly onOpen: (personId: string) => void
}

const mostDoubts = 3

/** The doubtful first, as the server sorts them. */
export function QueueTable({ list, edition, current, empty, onOpen }: QueueTableProps) {
  const { review } = useMessages()
  const columns = useColumns(edition)
  return (
    <ListTable
      name={review.title}
      list={list}
      rowKey={({ personId }) => personId}
      empty={empty}
      columns={columns}
      rowClassName={({ personId }) => (personId === current ? 'row-open row-current' : 'row-open')}
      onRow={({ personId, name }) => opens(review.open(name), () => onOpen(personId))}
    />
  )
}

function useColumns(edition: Edition | undefined): TableProps<QueueRow>['columns'] {
  const { review } = useMessages()
  const narrow = useIsNarrow()
  const who = (row: QueueRow) => (
    <>
      <Typography.Text strong>{row.name}</Typography.Text>
      <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
        {narrow ? row.village : row.maskedNumber}
      </Typography.Text>
      {narrow && <Doubts {...row} edition={edition} />}
    </>
  )
  if (narrow) {
    const state = (row: QueueRow) => (
      <Flex vertical gap={4} align="start">
        <StateTag state={row.state} />
        {row.confirmation !== 'none' && <ConfirmationTag kind={row.confirmation} />}
      </Flex>
    )
    return [
      { title: review.person, key: 'person', render: (_, row) => who(row) },
      { title: review.state, key: 'state', width: 108, render: (_, row) => state(row) },
    ]
  }
  return [
    { title: review.person, key: 'person', width: 210, render: (_, row) => who(row) },
    { title: review.village, dataIndex: 'village', width: 170 },
    { title: review.doubts, key: 'doubts', render: (_, row) => <Doubts {...row} edition={edition} /> },
    {
      title: review.confirmation,
      key: 'confirmation',
      width: 140,
      render: (_, { confirmation }) => <ConfirmationTag kind={confirmation} />,
    },
    { title: review.version, dataIndex: 'version', width: 92, align: 'center' },
    {
      title: review.submittedAt,
      dataIndex: 'submittedAt',
      width: 200,
      onCell: () => ({ style: { whiteSpace: 'nowrap' } }),
      render: (at: string) => (at ? formatInstant(at) : '—'),
    },
  ]
}

function Doubts({ reasons, edition }: Pick<QueueRow, 'reasons'> & { readonly edition: Edition | undefined }) {
  const messages = useMessages()
  if (reasons.length === 0) return <Typography.Text type="secondary">{messages.review.noDoubts}</Typography.Text>
  const rest = reasons.length - mostDoubts
  return (
    <Flex gap={4} wrap>
      {reasons.slice(0, mostDoubts).map((doubt) => (
        <Tag key={doubt} color={doubt === 'disputed' ? 'red' : 'orange'} style={{ whiteSpace: 'normal' }}>
          {doubtText(doubt, edition, messages)}
        </Tag>
      ))}
      {rest > 0 && <Tag>{messages.review.moreDoubts(rest)}</Tag>}
    </Flex>
  )
}
