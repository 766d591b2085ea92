import { Alert, Descriptions } from 'antd'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { useMessages } from '../language'
import { useStatusText } from '../platform/edition'

type RegistrationRecord = AnswerOf<Api['GET /campaigns/{campaignId}/registrations/{personId}']>

interface ClaimSummaryProps {
  readonly campaignId: string
  readonly record: Pick<RegistrationRecord, 'claim' | 'decided'>
}

/** Who says that she cannot be registered, what the second person says, what the county decided: both words side by side. */
export function ClaimSummary({ campaignId, record: { claim, decided } }: ClaimSummaryProps) {
  const { claim: words } = useMessages()
  const statusText = useStatusText(campaignId)
  if (!claim) return null
  const { leader } = claim
  const items = [
    { key: 'status', label: words.status, children: <strong>{statusText(claim.status)}</strong> },
    { key: 'by', label: words.claimedBy, children: words.staff(claim.claimedByName, claim.claimedBy) },
    {
      key: 'leader',
      label: words.leader,
      children: leader
        ? words.said(words.leaderWords[leader.word], words.staff(leader.byName, leader.by), leader.reason)
        : words.noLeader,
    },
    ...(decided
      ? [
          {
            key: 'decided',
            label: words.decided,
            children: words.said(words.decisions[decided.decision], undefined, decided.reason),
          },
        ]
      : []),
  ]
  return (
    <Alert
      type={leader?.word === 'disagreed' ? 'warning' : 'info'}
      style={{ marginBlock: 12 }}
      title={words.title}
      description={<Descriptions size="small" column={1} items={items} />}
    />
  )
}
