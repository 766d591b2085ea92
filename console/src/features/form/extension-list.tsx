import { Button, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { offices } from '../../../../shared/campaigns/extension'
import type { Edition } from '../../../../shared/forms/edition'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { useIsNarrow } from '../../ui/appearance'
import { formatDate } from '../../ui/format'
import { ListTable } from '../../ui/list-table'
import { ApprovalForm } from './approval-form'
import { type Extension, missingOffices } from './approvals'
import { LookAtExtension } from './look-at-extension'
import { SwitchExtension } from './switch-extension'

interface ExtensionListProps {
  readonly campaignId: string
  readonly base: Edition | undefined
  readonly mayManage: boolean
}

interface Doing {
  readonly what: 'look' | 'approve' | 'switch'
  readonly key: string
}

/** What may be asked besides the prescribed form: where it comes from, who has agreed, whether it is asked. */
export function ExtensionList({ campaignId, base, mayManage }: ExtensionListProps) {
  const { extensions: words } = useMessages()
  const narrow = useIsNarrow()
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const reading = useRead('GET /campaigns/{campaignId}/extensions', { params: { campaignId } })
  // As it is now, not as it was when the button was pressed.
  const extension = reading.data?.rows.find(({ key }) => key === doing?.key)
  const list = { rows: reading.data?.rows, failure: reading.error, waiting: reading.isPending, again: reading.refetch }
  return (
    <>
      <ListTable<Extension>
        name={words.name}
        list={list}
        rowKey={({ key }) => key}
        empty={words.empty}
        columns={[
          { title: words.name, key: 'name', render: (_, row) => <Title extension={row} withApprovals={narrow} /> },
          {
            title: words.approvals,
            key: 'approvals',
            responsive: ['md'],
            render: (_, row) => <Approvals extension={row} />,
          },
          {
            title: words.actions,
            key: 'actions',
            width: narrow ? 120 : 280,
            render: (_, extension) => (
              <Actions
                extension={extension}
                mayManage={mayManage}
                onDo={(what) => setDoing({ what, key: extension.key })}
              />
            ),
          },
        ]}
      />
      {extension && doing?.what === 'look' && (
        <LookAtExtension campaignId={campaignId} extension={extension} base={base} onClose={close} />
      )}
      {extension && doing?.what === 'approve' && (
        <ApprovalForm campaignId={campaignId} extension={extension} onClose={close} />
      )}
      {extension && doing?.what === 'switch' && (
        <SwitchExtension campaignId={campaignId} extension={extension} onClose={close} />
      )}
    </>
  )
}

function Title({ extension, withApprovals }: { readonly extension: Extension; readonly withApprovals: boolean }) {
  const { title, source, fileName, on, groups, items, checks } = extension
  const { extensions: words } = useMessages()
  return (
    <>
      <strong>{title}</strong> <Tag color={on ? 'blue' : 'default'}>{on ? words.on : words.off}</Tag>
      <Typography.Text type="secondary" style={{ display: 'block' }}>
        {words.sources[source]} {fileName} · {words.counts(groups, items, checks)}
      </Typography.Text>
      {withApprovals && <Approvals extension={extension} />}
    </>
  )
}

function Approvals({ extension: { approvals } }: { readonly extension: Extension }) {
  const { extensions: words } = useMessages()
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20 }}>
      {offices.map((office) => {
        const approval = approvals[office]
        return (
          <li key={office}>
            {words.offices[office]}：{approval ? `${approval.document}，${formatDate(approval.date)}` : words.missing}
          </li>
        )
      })}
    </ol>
  )
}

interface ActionsProps {
  readonly extension: Extension
  readonly mayManage: boolean
  readonly onDo: (what: Doing['what']) => void
}

function Actions({ extension, mayManage, onDo }: ActionsProps) {
  const { extensions: words } = useMessages()
  const { title, on } = extension
  const missing = missingOffices(extension)
  const why = words.notYet(missing.map((office) => words.offices[office]).join('、'))
  return (
    <Flex gap={8} wrap>
      <Button onClick={() => onDo('look')} aria-label={words.lookAt(title)}>
        {words.look}
      </Button>
      {mayManage && !on && missing.length > 0 && (
        <>
          <Button onClick={() => onDo('approve')} aria-label={words.recordFor(title)}>
            {words.record}
          </Button>
          <Button disabled aria-label={`${words.switchOnOf(title)}，${why}`}>
            {words.switchOn}
          </Button>
          <Typography.Text type="secondary">{why}</Typography.Text>
        </>
      )}
      {mayManage && (on || missing.length === 0) && (
        <Button
          onClick={() => onDo('switch')}
          aria-label={on ? words.switchOffOf(title) : words.switchOnOf(title)}
          type={on ? 'default' : 'primary'}
        >
          {on ? words.switchOff : words.switchOn}
        </Button>
      )}
    </Flex>
  )
}
