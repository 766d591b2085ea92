import { Button, Tag } from 'antd'
import { useMessages } from '../../language'
import { useAction, useRead } from '../../platform/api'
import { useSayFailure } from '../../ui/failure'
import { formatInstant } from '../../ui/format'
import { ListTable } from '../../ui/list-table'

/** The person's own sessions; ending one takes effect at once. */
export function SessionList() {
  const { sessions } = useMessages()
  const list = useRead('GET /sessions', { params: {} })
  const ending = useAction('POST /sessions/{sessionId}/revocations')
  const sayFailure = useSayFailure()

  return (
    <ListTable
      name={sessions.title}
      list={{ rows: list.data?.rows, failure: list.error, waiting: list.isPending, again: list.refetch }}
      rowKey={({ sessionId }) => sessionId}
      empty={sessions.about}
      columns={[
        { title: sessions.startedAt, dataIndex: 'startedAt', render: formatInstant },
        { title: sessions.device, dataIndex: 'device', responsive: ['md'], render: (device?: string) => device ?? '—' },
        {
          title: sessions.action,
          key: 'action',
          render: (_, { sessionId, current }) =>
            current ? (
              <Tag color="blue">{sessions.current}</Tag>
            ) : (
              <Button
                onClick={() => ending.mutate({ params: { sessionId }, body: {} }, { onError: sayFailure })}
                loading={ending.isPending}
              >
                {sessions.end}
              </Button>
            ),
        },
      ]}
    />
  )
}
