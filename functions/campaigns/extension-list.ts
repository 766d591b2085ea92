import type { Extension } from '../../shared/campaigns/extension'
import type { OpenCampaign } from './campaigns'

/** What may be added to the form of a campaign and how far it has come, without the questions themselves. */
export const extensionList = (campaign: OpenCampaign) => ({
  base: campaign.base.hash,
  edition: campaign.edition,
  rows: campaign.extensions.map((extension) => ({
    ...factsOf(extension),
    on: campaign.on.includes(extension.key),
    approvals: { ...extension.approvals },
  })),
})

function factsOf({ key, title, source, fileName, hash, content: { groups } }: Extension) {
  const items = groups.flatMap((group) => group.items)
  const checks = items.reduce((sum, item) => sum + (item.checks?.length ?? 0), 0)
  return { key, title, source, fileName, hash, groups: groups.length, items: items.length, checks }
}
