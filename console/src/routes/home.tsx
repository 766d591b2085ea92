import { Result } from 'antd'
import { Navigate } from 'react-router'
import { countyOf } from '../../../shared/access/region'
import { OpenCampaign } from '../features/campaign/open-campaign'
import { useMessages } from '../language'
import { useMay, useMe } from '../platform/me'
import { addressOf, works } from './menu'
import { useCampaignId } from './use-campaign-id'

/** Leads to the first work of the person signed in; without a campaign the county opens one here. */
export function HomeRoute() {
  const { home } = useMessages()
  const { campaigns, scope } = useMe()
  const may = useMay()
  const campaignId = useCampaignId()
  const first = works.find(({ work, permission }) => work !== 'campaign' && work !== 'form' && may(permission))

  if (!first) return <Result status="info" title={home.noWork} subTitle={home.noWorkNext} />
  if (campaigns.length > 0) return <Navigate to={addressOf(first, campaignId)} replace />
  if (may('campaign.manage')) return <OpenCampaign county={countyOf(scope)} />
  return <Result status="info" title={home.noCampaign} subTitle={home.noCampaignNext} />
}
