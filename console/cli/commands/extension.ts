import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Option } from 'commander'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { type Office, offices } from '../../../shared/campaigns/extension'
import type { Refusal as FormRefusal } from '../../../shared/forms/xlsform/refusal'
import { Refusal } from '../../src/platform/failures'
import { CliProblem } from '../cli-problem'
import { assertFile, formRefused, sayMistakes } from '../form-file'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

interface InCampaign {
  readonly campaign: string
}

interface Approved extends InCampaign {
  readonly office: Office
  readonly document: string
  readonly date: string
}

export type ExtensionRow = AnswerOf<Api['GET /campaigns/{campaignId}/extensions']>['rows'][number]

export const registerExtension: Register = (program, act) => {
  const extension = program.command('extension').description(help.extensions)
  const command = (name: string, description: string) =>
    extension.command(name).description(description).requiredOption('--campaign <campaign>', help.campaignId)
  command('import', help.extensionImport).argument('<file>', help.xlsForm).action(act(importExtension))
  command('approve', help.extensionApprove)
    .argument('<key>', help.extensionKey)
    .addOption(new Option('--office <office>', help.office).choices(offices).makeOptionMandatory())
    .requiredOption('--document <document>', help.document)
    .requiredOption('--date <date>', help.date)
    .action(act(approve))
  command('on', help.extensionOn)
    .argument('<key>', help.extensionKey)
    .action(act(switching(true)))
  command('off', help.extensionOff)
    .argument('<key>', help.extensionKey)
    .action(act(switching(false)))
  command('list', help.extensionList).action(act(list))
}

async function importExtension(work: Work, file: string, { campaign }: InCampaign): Promise<number> {
  await assertFile(file)
  const body = { ...anIntent(), fileName: basename(file), file: (await readFile(file)).toString('base64') }
  try {
    await work.call('POST /campaigns/{campaignId}/extensions', { params: { campaignId: campaign }, body })
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code !== 'extension.refused') throw failure
    const { refusals } = failure.details as { readonly refusals: readonly FormRefusal[] }
    work.output.result({ kind: 'refused', refusals }, sayMistakes(refusals))
    return formRefused
  }
  await list(work, { campaign })
  return 0
}

async function approve(work: Work, key: string, { campaign, office, document, date }: Approved): Promise<void> {
  const { hash } = await rowOf(work, campaign, key)
  await work.call('POST /campaigns/{campaignId}/extensions/{extension}/approvals', {
    params: { campaignId: campaign, extension: key },
    body: { ...anIntent(), office, hash, document, date },
  })
  work.output.result({ extension: key, office, document, date }, say.extensionApproved(key, office, document))
}

const switching =
  (on: boolean) =>
  async (work: Work, key: string, { campaign }: InCampaign): Promise<void> => {
    const params = { campaignId: campaign, extension: key }
    // Asked before: said a second time it is no mistake.
    if ((await rowOf(work, campaign, key)).on !== on)
      await work.call('POST /campaigns/{campaignId}/extensions/{extension}/switches', {
        params,
        body: { ...anIntent(), on },
      })
    work.output.result({ extension: key, on }, say.extensionSwitched(key, on))
  }

async function list(work: Work, { campaign }: InCampaign): Promise<void> {
  const found = await work.call('GET /campaigns/{campaignId}/extensions', { params: { campaignId: campaign } })
  work.output.result(found, found.rows.map(say.extension).join('\n') || say.noExtensions)
}

async function rowOf({ call }: Work, campaignId: string, key: string): Promise<ExtensionRow> {
  const { rows } = await call('GET /campaigns/{campaignId}/extensions', { params: { campaignId } })
  const row = rows.find((one) => one.key === key)
  if (!row) throw new CliProblem('extension.unknown', key)
  return row
}

/** On, off and on again is three intents in the same words; the rules bear it when one is said twice. */
const anIntent = () => ({ commandId: randomUUID() })
