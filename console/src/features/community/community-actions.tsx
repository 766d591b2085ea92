import { App, Button, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { useMay } from '../../platform/me'
import { FailureAlert } from '../../ui/failure'
import type { Community } from './community'
import { ReturnCommunity, type ReturnedItem } from './return-community'

interface CommunityActionsProps {
  readonly campaignId: string
  readonly community: Community
}

/** The township looks first, then the county; locked is it last, after the persons of the village. */
export function CommunityActions({ campaignId, community }: CommunityActionsProps) {
  const may = useMay()
  const { region, state } = community
  if (state === 'townshipReview' && may('community.review', region))
    return <Review campaignId={campaignId} community={community} by="township" />
  if (state === 'countyReview' && may('community.release', region))
    return <Review campaignId={campaignId} community={community} by="county" />
  if (state === 'approved' && may('community.lock', region))
    return <Lock campaignId={campaignId} community={community} />
  return null
}

type Decision = { kind: 'approved' } | { kind: 'returned'; items: ReturnedItem[] }

function Review({ campaignId, community, by }: CommunityActionsProps & { readonly by: 'township' | 'county' }) {
  const { community: words } = useMessages()
  const { message } = App.useApp()
  const [returning, setReturning] = useState(false)
  const township = useCommand('POST /campaigns/{campaignId}/regions/{region}/community/township-reviews')
  const county = useCommand('POST /campaigns/{campaignId}/regions/{region}/community/county-reviews')
  const command = by === 'township' ? township : county
  const { region, version } = community
  const decide = (decision: Decision) =>
    command.mutate(
      { params: { campaignId, region }, facts: { version, decision } },
      {
        onSuccess: () => {
          setReturning(false)
          void message.success(words[decision.kind])
        },
      },
    )
  return (
    <>
      <Flex gap={8} wrap>
        <Button type="primary" loading={command.isPending} onClick={() => decide({ kind: 'approved' })}>
          {words.approve}
        </Button>
        <Button onClick={() => setReturning(true)}>{words.return}</Button>
      </Flex>
      {!returning && <FailureAlert failure={command.error} />}
      {returning && (
        <ReturnCommunity
          community={community}
          failure={command.error}
          isWaiting={command.isPending}
          onReturn={(items) => decide({ kind: 'returned', items })}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  )
}

function Lock({ campaignId, community: { region, version, openPersons } }: CommunityActionsProps) {
  const { community: words } = useMessages()
  const command = useCommand('POST /campaigns/{campaignId}/regions/{region}/community/locks')
  return (
    <>
      <Flex gap={8} wrap align="center">
        <Button
          type="primary"
          disabled={openPersons > 0}
          loading={command.isPending}
          onClick={() => command.mutate({ params: { campaignId, region }, facts: { version } })}
        >
          {words.lock}
        </Button>
        {openPersons > 0 && <Typography.Text type="secondary">{words.lockLater(openPersons)}</Typography.Text>}
      </Flex>
      <FailureAlert failure={command.error} />
    </>
  )
}
