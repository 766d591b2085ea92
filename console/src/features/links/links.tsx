import { Button, Flex, List, Popconfirm, Segmented, Typography } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert, useSayFailure } from '../../ui/failure'
import { IssuedLink } from './issued-link'

type Channel = 'wechat' | 'qq' | 'message' | 'paper' | 'screen'
export type Issued = AnswerOf<Api['POST /campaigns/{campaignId}/registrations/{personId}/links']>

interface LinksProps {
  readonly campaignId: string
  readonly personId: string
  readonly links: readonly { readonly linkId: string; readonly state: string }[]
  /** Is there a record of hers to confirm. */
  readonly confirmable: boolean
}

/** The links through which the person confirms her own record: make one, show it, take one back. */
export function Links({ campaignId, personId, links, confirmable }: LinksProps) {
  const { links: words } = useMessages()
  const [channel, setChannel] = useState<Channel>('wechat')
  const [issued, setIssued] = useState<Issued>()
  const issuing = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/links')
  const issue = () =>
    issuing.mutate({ params: { campaignId, personId }, facts: { channel } }, { onSuccess: (link) => setIssued(link) })

  const list = <LinkList campaignId={campaignId} personId={personId} links={links} />
  if (!confirmable)
    return (
      <Flex vertical gap={16}>
        <Typography.Text>{words.nothing}</Typography.Text>
        {links.length > 0 && list}
      </Flex>
    )
  return (
    <Flex vertical gap={16}>
      <Typography.Text type="secondary">{words.about}</Typography.Text>
      <div>
        <Typography.Text strong style={{ display: 'block', marginBottom: 6 }}>
          {words.channel}
        </Typography.Text>
        <Segmented<Channel>
          aria-label={words.channel}
          value={channel}
          onChange={setChannel}
          options={(Object.keys(words.channels) as Channel[]).map((value) => ({ value, label: words.channels[value] }))}
          style={{ maxWidth: '100%', overflowX: 'auto' }}
        />
      </div>
      <Button type="primary" onClick={issue} loading={issuing.isPending} style={{ alignSelf: 'start' }}>
        {words.issue}
      </Button>
      <FailureAlert failure={issuing.error} />
      {issued && <IssuedLink issued={issued} channel={words.channels[channel]} />}
      {list}
    </Flex>
  )
}

function LinkList({ campaignId, personId, links }: Omit<LinksProps, 'confirmable'>) {
  const { links: words } = useMessages()
  const revoking = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/links/{linkId}/revocations')
  const sayFailure = useSayFailure()
  return (
    <List
      header={<strong>{words.list}</strong>}
      locale={{ emptyText: words.none }}
      dataSource={[...links]}
      rowKey="linkId"
      renderItem={({ linkId, state }) => (
        <List.Item
          actions={
            state === 'issued'
              ? [
                  <Popconfirm
                    key="revoke"
                    title={words.revokeQuestion}
                    onConfirm={() =>
                      revoking.mutate({ params: { campaignId, personId, linkId }, facts: {} }, { onError: sayFailure })
                    }
                  >
                    <Button danger loading={revoking.isPending}>
                      {words.revoke}
                    </Button>
                  </Popconfirm>,
                ]
              : []
          }
        >
          <List.Item.Meta
            title={(words.states as Readonly<Record<string, string>>)[state] ?? state}
            description={words.number(linkId.slice(0, 8))}
          />
        </List.Item>
      )}
    />
  )
}
