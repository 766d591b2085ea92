import { ImportHistory } from '../features/roster/import-history'
import { ImportResult } from '../features/roster/import-result'
import { RosterUpload } from '../features/roster/roster-upload'
import { TemplateButton } from '../features/roster/template-button'
import { useMessages } from '../language'
import { useAddress } from '../ui/address'
import { Page } from '../ui/page'
import { useCampaignOfAddress } from './use-campaign-id'

export function RosterRoute() {
  const { roster } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { get, change } = useAddress()
  const importId = get('import')
  const open = (chosen: string) => change({ import: chosen })
  return (
    <Page title={roster.title} about={roster.about} extra={<TemplateButton />}>
      <RosterUpload campaignId={campaignId} onUploaded={open} />
      {importId && <ImportResult key={importId} campaignId={campaignId} importId={importId} />}
      <ImportHistory campaignId={campaignId} current={importId} onOpen={open} />
    </Page>
  )
}
