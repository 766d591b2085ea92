import { Flex, type TableProps, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import type { Edition } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { itemsOf } from '../../platform/edition'
import { useIsCompact, useIsNarrow } from '../../ui/appearance'
import { formatInstant } from '../../ui/format'
import { ListTable, type Rows } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import { ConfirmationTag, LevelTag, StateTag } from '../../ui/tags'
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
  const columns = useColumns(edition, current)
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

/** `current`: a record with its birth date is open beside the list, so no digit of a number stands in it. */
function useColumns(edition: Edition | undefined, current: string | undefined): TableProps<QueueRow>['columns'] {
  const { review } = useMessages()
  const narrow = useIsNarrow()
  const compact = useIsCompact()
  const person = { title: review.person, key: 'person' }
  if (narrow) {
    return [
      {
        ...person,
        render: (_, row) => <Who {...row} under={row.village} below={<WhyFirst row={row} edition={edition} />} />,
      },
      { title: review.state, key: 'state', width: 108, render: (_, row) => <Where {...row} /> },
    ]
  }
  const village = { title: review.village, dataIndex: 'village', width: 170 }
  return [
    {
      ...person,
      width: compact ? 170 : 210,
      render: (_, row) => (
        <Who
          {...row}
          under={current === undefined ? row.maskedNumber : row.village}
          {...(compact ? { below: row.village } : {})}
        />
      ),
    },
    ...(compact ? [] : [village]),
    { title: review.doubts, key: 'doubts', render: (_, row) => <WhyFirst row={row} edition={edition} /> },
    {
      title: review.confirmation,
      key: 'confirmation',
      width: compact ? 120 : 140,
      render: (_, row) => <Said {...row} />,
    },
    { title: review.version, dataIndex: 'version', width: compact ? 64 : 92, align: 'center' },
    {
      title: review.submittedAt,
      dataIndex: 'submittedAt',
      width: compact ? 140 : 200,
      ...(compact ? {} : { onCell: () => ({ style: { whiteSpace: 'nowrap' as const } }) }),
      render: (at: string) => (at ? formatInstant(at) : '—'),
    },
  ]
}

interface WhoProps extends Pick<QueueRow, 'name'> {
  readonly under: string
  readonly below?: ReactNode
}

function Who({ name, under, below }: WhoProps) {
  return (
    <>
      <Typography.Text strong>{name}</Typography.Text>
      <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
        {under}
      </Typography.Text>
      {below}
    </>
  )
}

const Where = ({ state, confirmation, word }: Pick<QueueRow, 'state' | 'confirmation' | 'word'>) => (
  <Flex vertical gap={4} align="start">
    <StateTag state={state} />
    {confirmation !== 'none' && <Said confirmation={confirmation} word={word} />}
  </Flex>
)

/** Confirmed or not, how sure that is, whose word it was and how much of the record it spoke of. */
export function Said({ confirmation, word }: Pick<QueueRow, 'confirmation' | 'word'>) {
  const { words } = useMessages()
  return (
    <Flex vertical gap={4} align="start">
      <ConfirmationTag kind={confirmation} />
      {word && <LevelTag level={word.level} />}
      {word && (
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {words.inBrief(words.relations[word.relation] ?? word.relation, word.right, word.items, word.heardAloud)}
        </Typography.Text>
      )}
    </Flex>
  )
}

/** A claim is named before its doubts: 死亡 is what the row is about. */
function WhyFirst({ row, edition }: { readonly row: QueueRow; readonly edition: Edition | undefined }) {
  const options = itemsOf(edition).find(({ key }) => key === 'status_code')?.options
  const isClaim = row.status !== undefined && row.status !== 'normal'
  return (
    <Flex gap={4} wrap>
      {isClaim && <Tag color="purple">{options?.find(({ key }) => key === row.status)?.label ?? row.status}</Tag>}
      {(!isClaim || row.reasons.length > 0) && <Doubts {...row} edition={edition} />}
    </Flex>
  )
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
