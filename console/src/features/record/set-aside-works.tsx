import { Alert, Button, Card, Flex, Table, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useEdition } from '../../platform/edition'
import { useMay } from '../../platform/me'
import { formatInstant } from '../../ui/format'
import { plainText } from '../../ui/plain-text'
import { type ComparedItem, compare, isDoubtful, type RegistrationRecord } from './compare'
import { type SetAsideDecision, SetAsideForm } from './set-aside-form'

interface SetAsideWorksProps {
  readonly campaignId: string
  readonly record: RegistrationRecord
}

type Work = RegistrationRecord['undecided'][number]

/** Work kept beside this registration, each compared with what counts now; a person decides. */
export function SetAsideWorks({ campaignId, record }: SetAsideWorksProps) {
  const { aside } = useMessages()
  if (record.undecided.length === 0) return null
  return (
    <section aria-label={aside.title} style={{ marginBottom: 24 }}>
      <Alert type="warning" showIcon title={aside.title} description={aside.about} />
      {record.undecided.map((work) => (
        <SetAsideWork key={work.number} campaignId={campaignId} record={record} work={work} />
      ))}
    </section>
  )
}

function SetAsideWork({ campaignId, record, work }: SetAsideWorksProps & { readonly work: Work }) {
  const { aside } = useMessages()
  const may = useMay()
  const [deciding, setDeciding] = useState<SetAsideDecision>()
  const { number, because, collectedByName, interview } = work
  return (
    <Card
      size="small"
      style={{ marginTop: 12 }}
      title={aside.by(collectedByName, formatInstant(interview.paradata.endedAt))}
    >
      <Typography.Paragraph>{aside.because[because]}</Typography.Paragraph>
      {record.state === 'locked' && <Typography.Paragraph>{aside.afterLock}</Typography.Paragraph>}
      <Differences campaignId={campaignId} record={record} work={work} />
      {may('setAside.decide', record.region) && (
        <Flex gap={8} justify="end" style={{ marginTop: 12 }}>
          <Button onClick={() => setDeciding('discarded')}>{aside.discard}</Button>
          <Button type="primary" disabled={record.state === 'locked'} onClick={() => setDeciding('adopted')}>
            {aside.adopt}
          </Button>
        </Flex>
      )}
      {deciding && (
        <SetAsideForm
          campaignId={campaignId}
          personId={record.personId}
          number={number}
          version={record.version}
          decision={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Card>
  )
}

function Differences({ campaignId, record, work }: SetAsideWorksProps & { readonly work: Work }) {
  const { aside, record: words } = useMessages()
  const edition = useEdition(campaignId, work.interview.edition)
  if (!edition) return null
  const rows = compare(edition, besideCurrent(record, work), words.otherItems).filter(isDifferent)
  return (
    <Table<ComparedItem>
      aria-label={aside.title}
      rowKey="key"
      size="small"
      pagination={false}
      dataSource={rows}
      locale={{ emptyText: aside.same }}
      columns={[
        { title: words.item, dataIndex: 'label', width: '36%' },
        { title: aside.current, key: 'before', render: (_, { item, before }) => plainText(item, before) || '—' },
        { title: aside.kept, key: 'now', render: (_, { item, now }) => plainText(item, now) || '—' },
      ]}
    />
  )
}

/** The kept work as if it were this year's, and what counts now as if it were last year's. */
const besideCurrent = (record: RegistrationRecord, { interview }: Work): RegistrationRecord => ({
  ...record,
  prior: record.interview?.answers ?? record.prior ?? {},
  interview: { ...interview, version: 0, collectedBy: '', submittedAt: '' },
  findings: [],
  returned: [],
  confirmation: { kind: 'none' },
})

const isDifferent = (item: ComparedItem): boolean => isDoubtful(item) || item.change === 'added'
