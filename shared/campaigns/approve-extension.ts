import { beijingDate } from '../forms/facts'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent } from './campaign'
import { type Approval, findExtension, type Office } from './extension'

export interface ApproveExtension extends Command, Approval {
  readonly office: Office
  /** Content hash of what was agreed to. */
  readonly hash: string
}

/** The word of one office on exactly this content. The state office decides on what the province sends up (R158). */
export const approveExtension =
  (key: string): Decide<Campaign, ApproveExtension, CampaignEvent> =>
  (campaign, { office, hash, document, date }, { at }) => {
    const extension = campaign.state === 'unknown' ? undefined : findExtension(campaign, key)
    if (!extension) throw problem('extension.unknown')
    if (extension.hash !== hash) throw problem('extension.otherContent', { hash: extension.hash })
    if (date > beijingDate(at)) throw problem('request.invalid', { part: 'body', issues: ['date'] })
    const { province } = extension.approvals
    if (office === 'state' && (!province || date < province.date)) throw problem('extension.provinceFirst')
    return [{ type: 'campaign.extensionApproved', key, office, document, date }]
  }
