import { idOf } from '../command-id'
import { type CountyDivisions, divisionsOf } from '../divisions'
import { help, say } from '../messages'
import type { Register, Work } from '../work'
import { openCampaign } from './campaign'

export const registerCounty: Register = (program, act) => {
  const county = program.command('county').description(help.county)
  county
    .command('create')
    .description(help.countyCreate)
    .argument('<code>', help.county)
    .option('--open-campaign <year>', help.openCampaign)
    .action(act(create))
}

async function create(work: Work, code: string, { openCampaign: year }: { openCampaign?: string }): Promise<void> {
  const divisions = await divisionsOf(code)
  const progress = work.output.progress(say.creatingCounty(divisions.villages.length))
  await openCounty(work, code, divisions)
  progress.end()
  if (year !== undefined) await openCampaign(work, `${code}-${year}`, {})
  const { names, townships, villages } = divisions
  const name = names.join('')
  work.output.result(
    { county: code, name, townships: townships.length, villages: villages.length },
    say.countyCreated(name, townships.length, villages.length),
  )
}

/** Creates the county; the same divisions once more are the same command and change nothing. */
export async function openCounty({ call }: Pick<Work, 'call'>, code: string, divisions: CountyDivisions) {
  const { names, townships, villages } = divisions
  const facts = { names: [...names], townships: [...townships], villages: [...villages] }
  const body = { ...facts, commandId: idOf('county.create', code, facts) }
  return call('POST /regions/{region}/openings', { params: { region: code }, body })
}
