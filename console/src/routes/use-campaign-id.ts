import { useParams } from 'react-router'
import { useMe } from '../platform/me'

/** The campaign of the address; otherwise the latest one, so that the menu leads somewhere. */
export function useCampaignId(): string | undefined {
  const { campaignId } = useParams()
  const { campaigns } = useMe()
  const latest = [...campaigns].sort((one, other) => other.campaignId.slice(-4).localeCompare(one.campaignId.slice(-4)))
  return campaignId ?? latest[0]?.campaignId
}

/** For pages whose address names the campaign: the router gives it, or the page does not show. */
export function useCampaignOfAddress(): string {
  const { campaignId } = useParams()
  if (!campaignId) throw new Error('This page needs a campaign in its address.')
  return campaignId
}
