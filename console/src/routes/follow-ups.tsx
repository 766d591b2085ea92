import { Segmented } from 'antd'
import { FollowUpList } from '../features/follow-ups/follow-up-list'
import { useMessages } from '../language'
import { useMay, useMe } from '../platform/me'
import { useAddress } from '../ui/address'
import { Page } from '../ui/page'
import { RegionFilter } from '../ui/region-filter'
import { RecordDrawer } from './record-drawer'
import { useCampaignOfAddress } from './use-campaign-id'

const states = ['open', 'closed'] as const

export function FollowUpsRoute() {
  const { followUps } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { scope } = useMe()
  const may = useMay()
  const { get, change } = useAddress()
  const region = get('region') ?? scope
  const state = states.find((one) => one === get('state')) ?? 'open'
  const person = get('person')
  return (
    <Page
      title={followUps.title}
      about={followUps.about}
      extra={
        <>
          <RegionFilter scope={scope} value={region} onChange={(chosen) => change({ region: chosen })} />
          <Segmented
            value={state}
            onChange={(chosen) => change({ state: chosen })}
            options={states.map((value) => ({ value, label: followUps.states[value] }))}
          />
        </>
      }
    >
      <FollowUpList
        campaignId={campaignId}
        region={region}
        state={state}
        onOpen={may('registration.review') ? (personId) => change({ person: personId }) : undefined}
      />
      {person && (
        <RecordDrawer campaignId={campaignId} personId={person} onClose={() => change({ person: undefined })} />
      )}
    </Page>
  )
}
