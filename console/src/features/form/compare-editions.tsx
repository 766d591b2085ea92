import { Empty, Flex, Select, Table, Tag, Typography } from 'antd'
import { useMemo } from 'react'
import { diffEditions } from '../../../../shared/forms/diff-editions'
import type { Edition } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { useAddress } from '../../ui/address'
import { useIsNarrow } from '../../ui/appearance'
import { Waiting } from '../../ui/waiting'
import { type DifferenceRow, differenceRows } from './difference-text'

interface CompareEditionsProps {
  readonly current: Edition
  readonly base: Edition | undefined
}

/** Two forms side by side, only where they differ: the published ones and those of this campaign. */
export function CompareEditions({ current, base }: CompareEditionsProps) {
  const { formCompare: words } = useMessages()
  const { get, change } = useAddress()
  const { data } = useRead('GET /editions', { params: {} }, { fresh: Number.POSITIVE_INFINITY })
  const rows = data?.rows ?? []
  const names = { before: get('before') ?? earlier(rows, base), after: get('after') ?? 'current' }
  const before = useChosen(names.before, current, base)
  const after = useChosen(names.after, current, base)
  const options = [
    ...rows.map(({ key, title }) => ({ value: key, label: title })),
    { value: 'base', label: words.base },
    { value: 'current', label: words.current },
  ]
  const choice = (side: 'before' | 'after') => (
    <div key={side} style={{ flex: '1 1 260px', maxWidth: 420 }}>
      {words[side]}
      <Select
        aria-label={words[side]}
        value={names[side]}
        options={options}
        onChange={(chosen) => change({ [side]: chosen })}
        style={{ width: '100%' }}
      />
    </div>
  )
  return (
    <>
      <p>{words.about}</p>
      <Flex gap={12} wrap style={{ marginBottom: 16 }}>
        {choice('before')}
        {choice('after')}
      </Flex>
      {before && after ? <Differences before={before} after={after} /> : <Waiting />}
    </>
  )
}

interface Named {
  readonly key: string
}

/** The edition published before the one this campaign began with: what people ask is what is new. */
function earlier(rows: readonly Named[], base: Edition | undefined): string {
  const at = rows.findIndex(({ key }) => key === base?.key)
  return rows[at - 1]?.key ?? 'base'
}

function useChosen(name: string, current: Edition, base: Edition | undefined): Edition | undefined {
  const isPublished = name !== 'current' && name !== 'base'
  const { data } = useRead(
    'GET /editions/{editionId}',
    { params: { editionId: name } },
    { enabled: isPublished, fresh: Number.POSITIVE_INFINITY },
  )
  if (isPublished) return data?.edition as Edition | undefined
  return name === 'base' ? base : current
}

function Differences({ before, after }: { readonly before: Edition; readonly after: Edition }) {
  const messages = useMessages()
  const { formCompare: words } = messages
  const rows = useMemo(
    () => differenceRows({ before, after }, diffEditions(before, after), messages),
    [before, after, messages],
  )
  const groups = [...new Set(rows.map(({ group }) => group))]
  if (rows.length === 0) return <Empty description={words.same} style={{ paddingBlock: 48 }} />
  return (
    <>
      <p role="status">{words.counted(rows.length)}</p>
      {groups.map((group) => (
        <section key={group} aria-label={group || words.other} style={{ marginBottom: 24 }}>
          <Typography.Title level={2} style={{ fontSize: 17 }}>
            {group || words.other} <Tag>{rows.filter((row) => row.group === group).length}</Tag>
          </Typography.Title>
          <GroupTable name={group || words.other} rows={rows.filter((row) => row.group === group)} />
        </section>
      ))}
    </>
  )
}

function GroupTable({ name, rows }: { readonly name: string; readonly rows: readonly DifferenceRow[] }) {
  const { formCompare: words } = useMessages()
  const narrow = useIsNarrow()
  const where = ({ where: place, what }: DifferenceRow) => (
    <>
      {place && <div>{place}</div>}
      <Typography.Text type="secondary">{what}</Typography.Text>
    </>
  )
  return (
    <Table<DifferenceRow>
      aria-label={name}
      rowKey="key"
      size="small"
      pagination={false}
      dataSource={rows}
      tableLayout="fixed"
      columns={[
        { title: words.where, key: 'where', width: narrow ? '34%' : '26%', render: (_, row) => where(row) },
        { title: words.before, dataIndex: 'before' },
        { title: words.after, dataIndex: 'after' },
      ]}
    />
  )
}
