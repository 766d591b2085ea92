import type { Edition } from '../forms/edition'
import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent } from './campaign'
import { findExtension } from './extension'
import type { ExtensionContext } from './extension-context'

export interface KeepExtension extends Command {
  readonly fileName: string
  /** What the file adds to the campaign's base edition. */
  readonly content: Edition
}

/** Far more than a county asks, and little enough for everybody to read the campaign whenever it changed. */
const mostExtensions = 40

/** An extension out of a file. The same content again changes nothing, so its approvals stand. */
export const keepExtension: Decide<Campaign, KeepExtension, CampaignEvent, ExtensionContext> = (
  campaign,
  { fileName, content },
  { digest },
) => {
  if (campaign.state === 'unknown') throw problem('campaign.unknown')
  const { key, title } = content
  const hash = digest(JSON.stringify(content))
  const known = findExtension(campaign, key)
  if (known?.hash === hash) return []
  if (known && (known.wasOn || known.source === 'module')) throw problem('extension.keyTaken', { key })
  if (!known && campaign.extensions.length >= mostExtensions)
    throw problem('extension.tooMany', { most: mostExtensions })
  return [{ type: 'campaign.extensionKept', key, title, content, hash, source: 'xlsform', fileName }]
}
