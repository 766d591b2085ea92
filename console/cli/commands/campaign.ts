import { Option } from 'commander'
import { idOf } from '../command-id'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

const editions = ['ed2026', 'ed2022', 'ed2019', 'ed2018', 'ed2016'] as const

interface OpenOptions {
  readonly name?: string
  readonly edition?: (typeof editions)[number] | undefined
  /** The campaign whose form is taken over unchanged. */
  readonly sameAs?: string | undefined
}

export const registerCampaign: Register = (program, act) => {
  const campaign = program.command('campaign').description(help.campaign)
  campaign
    .command('open')
    .description(help.campaignOpen)
    .argument('<campaign>', help.campaignId)
    .option('--name <name>', help.campaignName)
    .addOption(new Option('--edition <edition>', help.edition).choices(editions))
    .addOption(new Option('--same-as <campaign>', help.sameAs).conflicts('edition'))
    .action(
      act(async (work: Work, campaignId: string, options: OpenOptions) => {
        await openCampaign(work, campaignId, options)
        work.output.result({ campaignId }, say.campaignOpened(campaignId))
      }),
    )
}

/** Opens the campaign; the same name and edition once more change nothing. */
export function openCampaign(
  { call }: Pick<Work, 'call'>,
  campaignId: string,
  { name, edition = 'ed2022', sameAs }: OpenOptions,
) {
  const form = sameAs === undefined ? { editionId: edition } : { sameAs }
  const facts = { name: name ?? `${campaignId.slice(-4)} 年度残疾人状况调查`, ...form }
  const body = { ...facts, commandId: idOf('campaign.open', campaignId, facts) }
  return call('POST /campaigns/{campaignId}/openings', { params: { campaignId }, body })
}
