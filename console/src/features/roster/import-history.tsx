import { Tag, Typography } from 'antd'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { formatCount, formatInstant } from '../../ui/format'
import { ListTable } from '../../ui/list-table'
import { opens } from '../../ui/opens'
import { isUnderWay, type RosterImport } from './import-result'

interface ImportHistoryProps {
  readonly campaignId: string
  readonly current: string | undefined
  readonly onOpen: (importId: string) => void
}

const colours = {
  awaited: 'default',
  reading: 'blue',
  stopped: 'purple',
  finished: 'green',
  refused: 'red',
  dropped: 'default',
} as const
const twoSeconds = 2000

export function ImportHistory({ campaignId, current, onOpen }: ImportHistoryProps) {
  const { roster } = useMessages()
  const list = useRead(
    'GET /campaigns/{campaignId}/rosters',
    { params: { campaignId } },
    { again: (answer) => (answer?.rows.some(isUnderWay) ? twoSeconds : false) },
  )
  return (
    <section aria-label={roster.history}>
      <Typography.Title level={2} style={{ fontSize: 18 }}>
        {roster.history}
      </Typography.Title>
      <ListTable<RosterImport>
        name={roster.history}
        list={{ rows: list.data?.rows, failure: list.error, waiting: list.isPending, again: list.refetch }}
        rowKey={({ importId }) => importId}
        empty={roster.noImports}
        rowClassName={({ importId }) => (importId === current ? 'row-open row-current' : 'row-open')}
        onRow={({ importId, fileName }) => opens(roster.resultOf(fileName), () => onOpen(importId))}
        columns={[
          { title: roster.file, dataIndex: 'fileName' },
          { title: roster.startedAt, dataIndex: 'startedAt', render: formatInstant, responsive: ['md'] },
          {
            title: roster.counts.rows,
            dataIndex: 'rows',
            align: 'end',
            render: formatCount,
            responsive: ['md'],
          },
          { title: roster.counts.refused, dataIndex: 'refused', align: 'end', render: formatCount },
          {
            title: roster.counts.remarks,
            dataIndex: 'remarks',
            align: 'end',
            responsive: ['md'],
            render: (count = 0) => formatCount(count),
          },
          {
            title: roster.state,
            dataIndex: 'state',
            render: (state: RosterImport['state']) => (
              <Tag color={colours[state]} style={{ whiteSpace: 'normal' }}>
                {roster.states[state]}
              </Tag>
            ),
          },
        ]}
      />
    </section>
  )
}
