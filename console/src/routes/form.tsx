import { Tabs } from 'antd'
import { countyOf } from '../../../shared/access/region'
import type { Edition } from '../../../shared/forms/edition'
import { CheckTable } from '../features/form/check-table'
import { CompareEditions } from '../features/form/compare-editions'
import { DownloadHint } from '../features/form/download-hint'
import { ExtensionList } from '../features/form/extension-list'
import { ImportExtension } from '../features/form/import-extension'
import { ItemDrawer } from '../features/form/item-drawer'
import { LookThrough } from '../features/form/look-through'
import { useMessages } from '../language'
import { useRead } from '../platform/api'
import { itemsOf, useEdition } from '../platform/edition'
import { useMay } from '../platform/me'
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
            { key: 'compare', label: form.tabs.compare, children: <CompareEditions current={edition} base={base} /> },
            { key: 'checks', label: form.tabs.checks, children: <CheckTable edition={edition} onOpen={open} /> },
            {
              key: 'extensions',
              label: form.tabs.extensions,
              children: <Extensions campaignId={campaignId} base={base} />,
            },
          ]}
        />
      )}
      {edition && opened && <ItemDrawer edition={edition} item={opened} onClose={() => change({ item: undefined })} />}
    </Page>
  )
}

interface ExtensionsProps {
  readonly campaignId: string
  readonly base: Edition | undefined
}

function Extensions({ campaignId, base }: ExtensionsProps) {
  const { extensions } = useMessages()
  const may = useMay()
  const mayManage = may('campaign.manage', countyOf(campaignId))
  return (
    <>
      <p>{extensions.about}</p>
      {mayManage && <ImportExtension campaignId={campaignId} />}
      <ExtensionList campaignId={campaignId} base={base} mayManage={mayManage} />
      <DownloadHint campaignId={campaignId} />
    </>
  )
}
