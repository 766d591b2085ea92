import type { Edition, Item } from '../../../shared/forms/edition'
import { useRead } from './api'

/** An edition is named by its content: what was read once stays true. */
export function useEdition(campaignId: string, hash: string | undefined): Edition | undefined {
  const route = 'GET /campaigns/{campaignId}/editions/{edition}'
  const { data } = useRead(
    route,
    { params: { campaignId, edition: hash ?? '' } },
    { enabled: hash !== undefined, fresh: Number.POSITIVE_INFINITY },
  )
  return data?.edition as Edition | undefined
}

/** The edition the campaign's interviews are made with. */
export function useCampaignEdition(campaignId: string): Edition | undefined {
  const campaign = useRead('GET /campaigns/{campaignId}', { params: { campaignId } }, { fresh: 60_000 })
  return useEdition(campaignId, campaign.data?.edition)
}

export const itemsOf = (edition: Edition | undefined): readonly Item[] =>
  edition?.groups.flatMap(({ items }) => items) ?? []

/** The item's label; its key when the edition (an older one, say) does not know it. */
export const labelOf = (edition: Edition | undefined, key: string): string =>
  itemsOf(edition).find((item) => item.key === key)?.label ?? key

/** 状态标注 in words, from the campaign's own edition. */
export function useStatusText(campaignId: string): (status: string | undefined) => string {
  const edition = useCampaignEdition(campaignId)
  const options = edition?.groups.flatMap(({ items }) => items).find(({ key }) => key === 'status_code')?.options
  return (status) => options?.find(({ key }) => key === status)?.label ?? status ?? ''
}
