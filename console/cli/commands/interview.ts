import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import type { Settings } from '../../../shared/campaigns/settings'
import { compileEdition } from '../../../shared/forms/compile-edition'
import type { Edition } from '../../../shared/forms/edition'
import { bundle } from '../../../shared/registrations/registrations.schema'
import { CliProblem } from '../cli-problem'
import { chance } from '../demonstration/random'
import type { Due } from '../demonstration/roster'
import { visitTo } from '../demonstration/visit'
import { help } from '../messages'
import type { Register, Work } from '../work'

type Bundle = AnswerOf<Api['GET /campaigns/{campaignId}/regions/{region}/bundle']>

/** For those who try the API by hand: a whole, signed interview is no thing to type. */
export const registerInterview: Register = (program, act) => {
  program
    .command('interview')
    .description(help.interview)
    .command('example')
    .description(help.interviewExample)
    .requiredOption('--bundle <file>', help.interviewBundle)
    .option('--person <personId>', help.interviewPerson)
    .action(act(example))
}

async function example(work: Work, { bundle: file, person }: { bundle: string; person?: string }): Promise<void> {
  const { campaign, region, team, rows } = readBundle(file)
  const row = rows.find(({ personId, state }) => (person === undefined ? state === 'rostered' : personId === person))
  const [first, second] = team
  if (!row || !first || !second) throw new CliProblem('bundle.nobody', person ?? file)

  const params = { campaignId: campaign.campaignId, edition: campaign.edition }
  const { edition } = await work.call('GET /campaigns/{campaignId}/editions/{edition}', { params })
  const due = {
    ...row,
    state: 'rostered',
    region: region.code,
    display: '',
    setAside: 0,
    evidence: {},
    links: {},
    attempts: [],
  } as unknown as Due
  const interview = visitTo(
    {
      ...{
        edition: compileEdition(edition as Edition),
        editionHash: campaign.edition,
        due,
        proxy: row.guardian || row.name,
      },
      ...{ settings: campaign.settings as unknown as Settings, team: [first, second], startedAt: halfAnHourAgo() },
      photo: { hash: createHash('sha256').update(randomUUID()).digest('hex'), bytes: 150_000 },
      start: certainOf(row, region.code),
    },
    chance(Date.now()),
  )
  const { personId, version } = row
  const body = { commandId: randomUUID(), baseVersion: version, interview }
  work.output.result({ personId, body }, JSON.stringify({ personId, body }, null, 2))
}

function readBundle(file: string): Bundle {
  const text = readFileSync(file, 'utf8')
  try {
    return bundle.parse(JSON.parse(text))
  } catch {
    throw new CliProblem('bundle.unreadable', file)
  }
}

const certainOf = ({ name, phones }: Bundle['rows'][number], village: string) => ({
  status_code: 'normal',
  survey_method: 'home',
  hukou_type: Number(village.slice(9)) < 200 ? 'urban' : 'agricultural',
  phone_mobile: phones[0] ?? '19900000000',
  householder_name: name,
  respondent_name: name,
  respondent_relation: 'self',
})

const halfAnHourAgo = (): string => new Date(Date.now() - 45 * 60_000).toISOString()
