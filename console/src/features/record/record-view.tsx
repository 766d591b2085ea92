import { Alert } from 'antd'
import { useMemo } from 'react'
import { useMessages } from '../../language'
import { useEdition } from '../../platform/edition'
import { ClaimSummary } from '../../ui/claim-summary'
import { Waiting } from '../../ui/waiting'
import { AnswersTable } from './answers-table'
import { compare, type RegistrationRecord } from './compare'
import { Contacts } from './contacts'
import { Evidence } from './evidence'
import { Explaining, NotAsked } from './explaining'
import { History } from './history'
import { RecordHead } from './record-head'
import { Remarks } from './remarks'

interface RecordViewProps {
  readonly campaignId: string
  readonly record: RegistrationRecord
  readonly picked?: readonly string[] | undefined
  readonly onPick: (item: string, isPicked: boolean) => void
}

/** One registration to read: nothing in it can be changed here. */
export function RecordView({ campaignId, record, picked, onPick }: RecordViewProps) {
  const { record: words } = useMessages()
  const edition = useEdition(campaignId, record.interview?.edition ?? record.edition)
  const items = useMemo(
    () => (edition ? compare(edition, record, words.otherItems) : undefined),
    [edition, record, words],
  )
  return (
    <Explaining campaignId={campaignId} edition={edition} record={record}>
      <RecordHead record={record} />
      <ClaimSummary campaignId={campaignId} record={record} />
      <WholeRecord record={record} />
      {!record.interview && <Alert type="info" showIcon title={words.notVisited} style={{ marginTop: 16 }} />}
      {items ? <AnswersTable items={items} picked={picked} onPick={onPick} /> : <Waiting />}
      <NotAsked />
      {record.interview && <Evidence record={record} />}
      <Contacts record={record} />
      <History record={record} />
    </Explaining>
  )
}

/** What was said of the record as a whole, its photo or its signature: these are no items of the form. */
function WholeRecord({ record }: { readonly record: RegistrationRecord }) {
  const { returning } = useMessages()
  const parts = Object.entries(returning.parts) as [keyof typeof returning.parts, string][]
  return parts.map(([part, label]) => {
    const reason = record.returned.find(({ item }) => item === part)?.reason
    const findings = record.findings.filter(({ item }) => item === part)
    if (reason === undefined && findings.length === 0) return null
    return (
      <div key={part} style={{ marginTop: 12 }}>
        <strong>{label}</strong>
        <Remarks findings={findings} {...(reason === undefined ? {} : { returned: reason })} />
      </div>
    )
  })
}
