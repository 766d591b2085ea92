import { ExportForm } from '../features/exports/export-form'
import { ExportProgress } from '../features/exports/export-progress'
import { useMessages } from '../language'
import { useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { Page } from '../ui/page'
import { useCampaignOfAddress } from './use-campaign-id'

export function ExportsRoute() {
  const { exports: words } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { scope } = useMe()
  const { get, change } = useAddress()
  const exportId = get('export')
  return (
    <Page title={words.title} about={words.about}>
      <ExportForm campaignId={campaignId} scope={scope} onStarted={(started) => change({ export: started })} />
      {exportId && <ExportProgress key={exportId} campaignId={campaignId} exportId={exportId} />}
    </Page>
  )
}
