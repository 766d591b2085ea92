import { formatRate } from '../../src/ui/format'
import { help } from '../messages'
import type { Register, Work } from '../work'

const rates = ['registration', 'visit', 'mobile', 'confirmed', 'disputed'] as const

export const registerFigures: Register = (program, act) => {
  program
    .command('figures')
    .description(help.figures)
    .requiredOption('--campaign <campaign>', help.campaignId)
    .option('--region <region>', help.region)
    .action(act(figures))
}

async function figures(
  { call, output }: Work,
  { campaign, region }: { campaign: string; region?: string },
): Promise<void> {
  const params = { campaignId: campaign, region: region ?? campaign.slice(0, 6) }
  const found = await call('GET /campaigns/{campaignId}/regions/{region}/figures', { params })
  const heading = ['', '', 'due', ...rates].join('\t')
  const lines = [found.region, ...found.children].map((row) =>
    [row.region, row.name, row.due, ...rates.map((rate) => formatRate(row[rate]))].join('\t'),
  )
  output.result(found, [heading, ...lines].join('\n'))
}
