import { Table, Typography } from 'antd'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { formatInstant } from '../../ui/format'

type Row = AnswerOf<Api['GET /account-events']>['rows'][number]

/** What others did with one's own account. */
export function AccountEvents() {
  const { sessions: words } = useMessages()
  const { data, error } = useRead('GET /account-events', { params: {} })
  if (error) return <FailureAlert failure={error} />
  return (
    <>
      <Typography.Title level={4} style={{ marginTop: 32 }}>
        {words.events}
      </Typography.Title>
      <Table<Row>
        aria-label={words.events}
        rowKey={({ at, kind }) => `${at} ${kind}`}
        dataSource={data?.rows.slice()}
        pagination={false}
        columns={[
          { title: words.when, dataIndex: 'at', render: formatInstant },
          { title: words.what, dataIndex: 'kind', render: (kind: Row['kind']) => words.eventKinds[kind] },
          { title: words.who, key: 'by', render: (_, { by, own }) => (own ? words.oneself : by) },
          { title: words.why, dataIndex: 'reason', responsive: ['md'], render: (reason?: string) => reason ?? '—' },
        ]}
      />
    </>
  )
}
