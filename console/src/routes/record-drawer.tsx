import { Button, Drawer, Flex, Tabs } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { statusOf } from '../../../shared/registrations/interview'
import { Disclosure } from '../features/disclosure/disclosure'
import { Links } from '../features/links/links'
import type { RegistrationRecord } from '../features/record/compare'
import { RecordView } from '../features/record/record-view'
import { SetAsideWorks } from '../features/record/set-aside-works'
import { useMessages } from '../language'
import { useRead } from '../platform/api'
import { useMay } from '../platform/me'
import { useIsNarrow } from '../ui/appearance'
import { FailureAlert } from '../ui/failure'
import { Waiting } from '../ui/waiting'

interface RecordDrawerProps {
  readonly campaignId: string
  readonly personId: string
  readonly onClose: () => void
  /** Steps to the neighbours in the list. */
  readonly steps?: ReactNode
  /** What can be done with the record; reading it is always possible. */
  readonly actions?: (record: RegistrationRecord) => ReactNode
  readonly picked?: readonly string[]
  readonly onPick?: (item: string, isPicked: boolean) => void
}

const nothing = () => undefined

/** One registration, over the list it was opened from. */
export function RecordDrawer({ campaignId, personId, onClose, ...rest }: RecordDrawerProps) {
  const { record: words } = useMessages()
  const narrow = useIsNarrow()
  const reading = useRead('GET /campaigns/{campaignId}/registrations/{personId}', { params: { campaignId, personId } })
  const record = reading.data
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? '100%' : 'min(960px, 92vw)'}
      title={<Heading text={record ? words.title(record.name) : words.loading} isReady={record !== undefined} />}
      extra={rest.steps}
      footer={record && rest.actions?.(record)}
      styles={{ body: { padding: narrow ? '4px 12px 12px' : '8px 24px 24px' } }}
    >
      {reading.error && <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />}
      {!record && !reading.error && <Waiting rows={12} />}
      {record && <Parts campaignId={campaignId} record={record} picked={rest.picked} onPick={rest.onPick ?? nothing} />}
    </Drawer>
  )
}

/** Where a key pressed in the list led: the keyboard goes on from the name of who is open now. */
function Heading({ text, isReady }: { readonly text: string; readonly isReady: boolean }) {
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isReady) heading.current?.focus({ preventScroll: true })
  }, [isReady])
  return (
    <span ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
      {text}
    </span>
  )
}

interface PartsProps {
  readonly campaignId: string
  readonly record: RegistrationRecord
  readonly picked: readonly string[] | undefined
  readonly onPick: (item: string, isPicked: boolean) => void
}

function Parts({ campaignId, record, picked, onPick }: PartsProps) {
  const { record: words, links, disclosure } = useMessages()
  const may = useMay()
  const [unmasking, setUnmasking] = useState(false)
  const { personId } = record
  const pickable = ['townshipReview', 'sectionRelease'].includes(record.state) ? picked : undefined
  const reading = (
    <>
      <SetAsideWorks campaignId={campaignId} record={record} />
      <RecordView campaignId={campaignId} record={record} picked={pickable} onPick={onPick} />
    </>
  )
  const mayLink = may('link.issue', record.region)
  const { interview } = record
  const confirmable = interview !== undefined && statusOf(interview) === 'normal'
  return (
    <>
      {may('identity.read', record.region) && (
        <Flex justify="end">
          <Button onClick={() => setUnmasking(true)}>{disclosure.open}</Button>
        </Flex>
      )}
      {unmasking && <Disclosure campaignId={campaignId} personId={personId} onClose={() => setUnmasking(false)} />}
      <Tabs
        items={[
          { key: 'record', label: words.tab, children: reading },
          ...(mayLink
            ? [
                {
                  key: 'links',
                  label: links.tab,
                  children: (
                    <Links campaignId={campaignId} personId={personId} links={record.links} confirmable={confirmable} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
