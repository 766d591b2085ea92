import { Tabs } from 'antd'
import { CheckTable } from '../features/form/check-table'
import { ItemDrawer } from '../features/form/item-drawer'
import { LookThrough } from '../features/form/look-through'
import { useMessages } from '../language'
import { useRead } from '../platform/api'
import { itemsOf, useEdition } from '../platform/edition'
import { useAddress } from '../ui/address'
import { FailureAlert } from '../ui/failure'
import { Page } from '../ui/page'
import { Waiting } from '../ui/waiting'
import { useCampaignOfAddress } from './use-campaign-id'

/** The form of a campaign: to look through, to compare, its checks, what may be added. Tab, words and item are in the address. */
export function FormRoute() {
  const { form } = useMessages()
  const campaignId = useCampaignOfAddress()
  const { get, change } = useAddress()
  const reading = useRead('GET /campaigns/{campaignId}/extensions', { params: { campaignId } })
  const edition = useEdition(campaignId, reading.data?.edition)
  const base = useEdition(campaignId, reading.data?.base)
  const open = (item: string) => change({ item })
  const opened = itemsOf(edition).find(({ key }) => key === get('item'))
  return (
    <Page title={form.title} about={edition && form.about(edition.title)}>
      {reading.error && <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />}
      {!edition && !reading.error && <Waiting rows={12} />}
      {edition && (
        <Tabs
          activeKey={get('tab') ?? 'look'}
          onChange={(tab) => change({ tab: tab === 'look' ? undefined : tab, words: undefined, item: undefined })}
          destroyOnHidden
          items={[
            {
              key: 'look',
              label: form.tabs.look,
              children: <LookThrough edition={edition} base={base} onOpen={open} />,
            },
            { key: 'checks', label: form.tabs.checks, children: <CheckTable edition={edition} onOpen={open} /> },
          ]}
        />
      )}
      {edition && opened && <ItemDrawer edition={edition} item={opened} onClose={() => change({ item: undefined })} />}
    </Page>
  )
}
