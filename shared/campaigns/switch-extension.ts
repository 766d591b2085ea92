import type { Command, Decide } from '../journal/stream'
import { problem } from '../problems'
import type { Campaign, CampaignEvent } from './campaign'
import { composeEdition } from './compose-edition'
import { type Extension, type Form, findExtension, offices } from './extension'
import type { ExtensionContext } from './extension-context'

export interface SwitchExtension extends Command {
  readonly on: boolean
}

/** Puts an extension in force, or takes it out; what was asked meanwhile stays as it was asked. */
export const switchExtension =
  (key: string): Decide<Campaign, SwitchExtension, CampaignEvent, ExtensionContext> =>
  (campaign, { on }, { digest }) => {
    if (campaign.state === 'unknown') throw problem('campaign.unknown')
    const extension = findExtension(campaign, key)
    if (!extension) throw problem('extension.unknown')
    if (campaign.on.includes(key) === on) throw problem('extension.switchedAlready', { on })
    if (on) assertApproved(extension)
    if (on) assertNamesUnused(campaign, key)

    const content = composeEdition(campaign, on ? [...campaign.on, key] : campaign.on.filter((other) => other !== key))
    const edition = digest(JSON.stringify(content))
    return [{ type: 'campaign.extensionSwitched', key, on, edition, content }]
  }

function assertApproved({ approvals }: Extension): void {
  const missing = offices.filter((office) => approvals[office] === undefined)
  if (missing.length > 0) throw problem('extension.notApproved', { missing })
}

/** A name under which there may be answers keeps its meaning for the whole campaign, also when nobody is asked any more. */
function assertNamesUnused(form: Form, key: string): void {
  const used = form.extensions.filter(({ wasOn }) => wasOn).map((extension) => extension.key)
  composeEdition(form, [...used.filter((other) => other !== key), key])
}
