import { Alert, Descriptions, Flex, Table, Typography } from 'antd'
import { useMessages } from '../../language'
import { useIsNarrow } from '../../ui/appearance'
import { formatInstant } from '../../ui/format'
import { plainText } from '../../ui/plain-text'
import { Strokes } from '../../ui/strokes'
import { type Community, type FilledItem, filledItems } from './community'

/** The form of one village to read: who filled and signed it, every answer beside last year's, what the checks say. */
export function CommunityView({ community }: { readonly community: Community }) {
  const { community: words } = useMessages()
  const { form, confirmation } = community
  if (!form) return <Alert type="info" showIcon title={words.notFilled} />
  const head = [
    { key: 'state', label: words.state, children: words.states[community.state] },
    {
      key: 'by',
      label: words.filledBy,
      children: `${community.filledByName ?? '—'} · ${formatInstant(form.filledAt)}`,
    },
    {
      key: 'signed',
      label: words.signedBy,
      children: confirmation
        ? `${confirmation.name}（${confirmation.role}） · ${formatInstant(confirmation.at)}`
        : words.unsigned,
    },
    { key: 'persons', label: words.openPersons, children: words.openCount(community.openPersons) },
  ]
  return (
    <>
      <Descriptions size="small" column={1} items={head} />
      {confirmation && <Strokes strokes={confirmation.strokes} name={words.signatureOf(confirmation.name)} />}
      <Answers items={filledItems(community)} />
    </>
  )
}

function Answers({ items }: { readonly items: readonly FilledItem[] }) {
  const { community: words, record } = useMessages()
  const narrow = useIsNarrow()
  return (
    <Table<FilledItem>
      aria-label={words.answers}
      size="small"
      pagination={false}
      rowKey={({ item }) => item.key}
      dataSource={items}
      style={{ marginTop: 12 }}
      columns={[
        { title: record.item, key: 'item', width: '36%', render: (_, { item }) => item.label },
        ...(narrow
          ? []
          : [
              {
                title: record.lastYear,
                key: 'before',
                width: '20%',
                render: (_: unknown, { item, before }: FilledItem) => plainText(item, before) || '—',
              },
            ]),
        { title: record.thisYear, key: 'now', render: (_, row) => <Now {...row} /> },
      ]}
    />
  )
}

function Now({ item, now, findings, returned }: FilledItem) {
  const { record } = useMessages()
  return (
    <Flex vertical gap={6}>
      <Typography.Text>{plainText(item, now) || record.notAnswered}</Typography.Text>
      {findings.map(({ check, kind, says, reason }) => (
        <Alert
          key={check}
          type={kind === 'hard' ? 'error' : 'warning'}
          title={says}
          description={kind === 'hard' ? record.hard : record.reason(reason)}
        />
      ))}
      {returned !== undefined && <Alert type="info" title={record.returnedBecause(returned)} />}
    </Flex>
  )
}
