import { Checkbox, Flex, Segmented, Table, type TableProps, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { plainText } from '../../ui/plain-text'
import { type ComparedItem, isDoubtful } from './compare'
import { Remarks } from './remarks'

interface AnswersTableProps {
  readonly items: readonly ComparedItem[]
  /** Items picked to be returned; absent when the person may not return. */
  readonly picked?: readonly string[] | undefined
  readonly onPick: (item: string, isPicked: boolean) => void
}

/** Last year beside this year, item by item; nothing here can be edited. */
export function AnswersTable({ items, picked, onPick }: AnswersTableProps) {
  const { record } = useMessages()
  const narrow = useIsNarrow()
  const doubtful = items.filter(isDoubtful)
  const [shown, setShown] = useState<'doubtful' | 'all'>('all')
  const columns = useColumns(narrow, picked, onPick)
  return (
    <section aria-label={record.answers}>
      <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBlock: 16 }}>
        <Typography.Title level={3} style={{ fontSize: 17, margin: 0 }}>
          {record.answers}
        </Typography.Title>
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: record.allItems(items.length) },
            { value: 'doubtful', label: record.doubtfulItems(doubtful.length) },
          ]}
        />
      </Flex>
      <Table<ComparedItem>
        className="sticky-head"
        aria-label={record.answers}
        rowKey="key"
        size="small"
        pagination={false}
        columns={columns}
        dataSource={shown === 'all' ? items : doubtful}
        locale={{ emptyText: shown === 'all' ? record.noAnswers : record.nothingDoubtful }}
      />
    </section>
  )
}

function useColumns(
  narrow: boolean,
  picked: AnswersTableProps['picked'],
  onPick: AnswersTableProps['onPick'],
): TableProps<ComparedItem>['columns'] {
  const { record, returning } = useMessages()
  const pick = {
    title: <span>{returning.pick}</span>,
    key: 'pick',
    width: 64,
    align: 'center' as const,
    render: (_: unknown, { key, label }: ComparedItem) => (
      <Checkbox
        aria-label={returning.pickItem(label)}
        checked={picked?.includes(key) ?? false}
        onChange={({ target }) => onPick(key, target.checked)}
      />
    ),
  }
  const before = {
    title: record.lastYear,
    key: 'before',
    width: '24%',
    render: (_: unknown, { item, before: value }: ComparedItem) => (
      <Typography.Text type="secondary">{plainText(item, value) || '—'}</Typography.Text>
    ),
  }
  return [
    { title: record.item, key: 'label', width: narrow ? '36%' : '30%', render: (_, row) => <ItemName {...row} /> },
    ...(narrow ? [] : [before]),
    { title: record.thisYear, key: 'now', render: (_, row) => <Now row={row} narrow={narrow} /> },
    ...(picked ? [pick] : []),
  ]
}

function ItemName({ label, item }: ComparedItem) {
  return (
    <>
      {label}
      {item?.number && (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {item.number}
        </Typography.Text>
      )}
    </>
  )
}

function Now({ row, narrow }: { readonly row: ComparedItem; readonly narrow: boolean }) {
  const { record } = useMessages()
  const { item, now, before, change, provenance } = row
  const marked = change === 'changed' || change === 'removed'
  return (
    <>
      <span className={marked ? 'changed-mark' : undefined} style={marked ? { fontWeight: 600 } : undefined}>
        {marked && <span className="visually-hidden">{record.changes[change]}</span>}
        {plainText(item, now) || (item?.given ? '' : record.notAnswered)}
      </span>
      {provenance?.prefilled && change === 'same' && (
        <Typography.Text type="secondary" style={{ fontSize: 13, marginInlineStart: 8 }}>
          {record.prefilled}
        </Typography.Text>
      )}
      {narrow && marked && (
        <Typography.Text type="secondary" style={{ display: 'block' }}>
          {record.was(plainText(item, before))}
        </Typography.Text>
      )}
      <Flex gap={4} wrap style={{ marginTop: 2 }}>
        {change === 'added' && <Tag>{record.changes.added}</Tag>}
        {provenance && provenance.source !== 'spoken' && !provenance.prefilled && (
          <Tag color="gold">{record.sources[provenance.source]}</Tag>
        )}
      </Flex>
      <Remarks {...row} />
    </>
  )
}
