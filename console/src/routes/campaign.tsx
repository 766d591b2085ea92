import { OpenCampaign } from '../features/campaign/open-campaign'
import { SettingsTable } from '../features/campaign/settings-table'
import { useMessages } from '../language'
import { useRead } from '../platform/api'
import { useMay } from '../platform/me'
import { FailureAlert } from '../ui/failure'
import { Page } from '../ui/page'
import { Waiting } from '../ui/waiting'
import { useCampaignOfAddress } from './use-campaign-id'

export function CampaignRoute() {
  const { campaign: words } = useMessages()
  const campaignId = useCampaignOfAddress()
  const may = useMay()
  const reading = useRead('GET /campaigns/{campaignId}', { params: { campaignId } })
  const campaign = reading.data
  const mayManage = campaign !== undefined && may('campaign.manage', campaign.county)
  return (
    <Page
      title={campaign?.name ?? words.title}
      about={campaign && words.about(campaign.countyName, campaign.year, campaign.editionId)}
    >
      {reading.error && <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.isPending && <Waiting />}
      {campaign && <SettingsTable campaign={campaign} mayChange={mayManage} />}
      {campaign && mayManage && <OpenCampaign county={campaign.county} folded />}
    </Page>
  )
}
