import { Drawer } from 'antd'
import type { RegionCode } from '../../../shared/access/region'
import { CommunityActions } from '../features/community/community-actions'
import { CommunityList } from '../features/community/community-list'
import { CommunityView } from '../features/community/community-view'
import { useMessages } from '../language'
import { useRead } from '../platform/api'
import { useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { useIsNarrow } from '../ui/appearance'
import { FailureAlert } from '../ui/failure'
import { Page } from '../ui/page'
import { RegionFilter } from '../ui/region-filter'
import { Waiting } from '../ui/waiting'
import { useCampaignOfAddress } from './use-campaign-id'

export function CommunitiesRoute() {
  const { community } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { scope } = useMe()
  const { get, change } = useAddress()
  const region = (get('region') ?? scope) as RegionCode
  const village = get('village')
  return (
    <Page
      title={community.title}
      about={community.about}
      extra={<RegionFilter scope={scope} value={region} onChange={(chosen) => change({ region: chosen })} />}
    >
      <CommunityList campaignId={campaignId} region={region} onOpen={(chosen) => change({ village: chosen })} />
      {village && (
        <CommunityDrawer campaignId={campaignId} village={village} onClose={() => change({ village: undefined })} />
      )}
    </Page>
  )
}

interface CommunityDrawerProps {
  readonly campaignId: string
  readonly village: string
  readonly onClose: () => void
}

function CommunityDrawer({ campaignId, village, onClose }: CommunityDrawerProps) {
  const { community: words } = useMessages()
  const narrow = useIsNarrow()
  const route = 'GET /campaigns/{campaignId}/regions/{region}/community'
  const reading = useRead(route, { params: { campaignId, region: village } })
  const community = reading.data
  return (
    <Drawer
      open
      onClose={onClose}
      size={narrow ? '100%' : 'min(860px, 92vw)'}
      title={words.formOf(community?.regionNames.at(-1) ?? '')}
      footer={community && <CommunityActions campaignId={campaignId} community={community} />}
    >
      {reading.error && <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />}
      {!community && !reading.error && <Waiting rows={12} />}
      {community && <CommunityView community={community} />}
    </Drawer>
  )
}
