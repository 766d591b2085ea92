import { randomUUID } from 'node:crypto'
import { Option } from 'commander'
import type { BodyOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

type Channel = BodyOf<Api['POST /campaigns/{campaignId}/registrations/{personId}/links']>['channel']

const channels: readonly Channel[] = ['wechat', 'qq', 'message', 'paper', 'screen']

interface LinkOptions {
  readonly campaign: string
  readonly person: string
  readonly channel: Channel
}

export const registerLink: Register = (program, act) => {
  program
    .command('link')
    .description(help.link)
    .requiredOption('--campaign <campaign>', help.campaignId)
    .requiredOption('--person <personId>', help.link)
    .addOption(new Option('--channel <channel>', help.channel).choices(channels).default('screen'))
    .action(act(issue))
}

async function issue({ call, output }: Work, { campaign, person, channel }: LinkOptions): Promise<void> {
  const params = { campaignId: campaign, personId: person }
  const body = { channel, commandId: randomUUID() }
  const link = await call('POST /campaigns/{campaignId}/registrations/{personId}/links', { params, body })
  output.result(link, say.linkIssued(link.url, link.expiresAt))
}
