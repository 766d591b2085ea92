import { writeFile } from 'node:fs/promises'
import { workbookBytes } from '../../../functions/workbooks/write-workbook'
import type { Edition } from '../../../shared/forms/edition'
import { readXlsForm } from '../../../shared/forms/xlsform/read-xlsform'
import { sayXlsFormRemark } from '../../../shared/forms/xlsform/sentences.zh'
import { writeXlsForm } from '../../../shared/forms/xlsform/write-xlsform'
import { formRefused, readFormFile, sayMistakes } from '../form-file'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

interface EditionOptions {
  readonly campaign: string
}

interface CheckOptions extends EditionOptions {
  /** As an extension of the campaign, not as a form of its own. */
  readonly base?: true
}

export const registerEdition: Register = (program, act) => {
  const edition = program.command('edition').description(help.editions)
  edition
    .command('export')
    .description(help.editionExport)
    .argument('<file>', help.out)
    .requiredOption('--campaign <campaign>', help.campaignId)
    .action(act(exportEdition))
  edition
    .command('check')
    .description(help.editionCheck)
    .argument('<file>', help.xlsForm)
    .requiredOption('--campaign <campaign>', help.campaignId)
    .option('--base', help.asExtension)
    .action(act(checkForm))
}

async function exportEdition(work: Work, file: string, { campaign }: EditionOptions): Promise<void> {
  const edition = await editionOf(work, campaign)
  await writeFile(file, workbookBytes(writeXlsForm(edition)))
  work.output.result({ edition: edition.key, file }, say.saved(`${file} (${edition.key})`))
}

/** Reads a form as it would be read for the campaign, and stores nothing. */
async function checkForm(work: Work, file: string, { campaign, base }: CheckOptions): Promise<number> {
  const sheets = await readFormFile(file)
  const edition = base ? await baseOf(work, campaign) : await editionOf(work, campaign)
  const read = readXlsForm(sheets, { wording: edition.wording, ...(base ? { base: edition } : {}) })
  if (read.kind === 'refused') {
    work.output.result(read, sayMistakes(read.refusals, read.remarks))
    return formRefused
  }
  const { key, groups } = read.edition
  const questions = groups.reduce((sum, { items }) => sum + items.length, 0)
  const value = { kind: 'good', edition: key, groups: groups.length, questions, remarks: read.remarks }
  work.output.result(
    value,
    [say.formGood(key, groups.length, questions), ...read.remarks.map(sayXlsFormRemark)].join('\n'),
  )
  return 0
}

async function editionOf(work: Work, campaignId: string): Promise<Edition> {
  const { edition } = await work.call('GET /campaigns/{campaignId}', { params: { campaignId } })
  return editionNamed(work, campaignId, edition)
}

/** The one the campaign began with: what an extension is read against. */
async function baseOf(work: Work, campaignId: string): Promise<Edition> {
  const { base } = await work.call('GET /campaigns/{campaignId}/extensions', { params: { campaignId } })
  return editionNamed(work, campaignId, base)
}

async function editionNamed({ call }: Work, campaignId: string, hash: string): Promise<Edition> {
  const params = { campaignId, edition: hash }
  const { edition } = await call('GET /campaigns/{campaignId}/editions/{edition}', { params })
  return edition as Edition
}
