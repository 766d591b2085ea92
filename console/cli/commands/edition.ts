import { stat, writeFile } from 'node:fs/promises'
import { readWorkbook } from '../../../functions/workbooks/read-workbook'
import { UnreadableFile } from '../../../functions/workbooks/unreadable-file'
import { workbookBytes } from '../../../functions/workbooks/write-workbook'
import type { Edition } from '../../../shared/forms/edition'
import { sheetNames } from '../../../shared/forms/xlsform/names'
import { readXlsForm } from '../../../shared/forms/xlsform/read-xlsform'
import { writeXlsForm } from '../../../shared/forms/xlsform/write-xlsform'
import { CliProblem } from '../cli-problem'
import { help, say } from '../messages'
import type { Register, Work } from '../work'
import { sayXlsFormRefusal, sayXlsFormRemark } from '../xlsform-sentences.zh'

interface EditionOptions {
  readonly campaign: string
}

const formRefused = 2

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
    .action(act(checkForm))
}

async function exportEdition(work: Work, file: string, { campaign }: EditionOptions): Promise<void> {
  const edition = await editionOf(work, campaign)
  await writeFile(file, workbookBytes(writeXlsForm(edition)))
  work.output.result({ edition: edition.key, file }, say.saved(`${file} (${edition.key})`))
}

/** Reads a form as it would be read for the campaign, and stores nothing. */
async function checkForm(work: Work, file: string, { campaign }: EditionOptions): Promise<number> {
  const sheets = await sheetsOf(file)
  const { wording } = await editionOf(work, campaign)
  const read = readXlsForm(sheets, { wording })
  const remarks = read.remarks.map(sayXlsFormRemark)
  if (read.kind === 'refused') {
    const lines = [say.formRefused(read.refusals.length), ...read.refusals.map(sayXlsFormRefusal), ...remarks]
    work.output.result(read, lines.join('\n'))
    return formRefused
  }
  const { key, groups } = read.edition
  const questions = groups.reduce((sum, { items }) => sum + items.length, 0)
  const value = { kind: 'good', edition: key, groups: groups.length, questions, remarks: read.remarks }
  work.output.result(value, [say.formGood(key, groups.length, questions), ...remarks].join('\n'))
  return 0
}

async function sheetsOf(file: string) {
  const wanted = new Set<string>(Object.values(sheetNames))
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw new CliProblem('file.unreadable', file)
  try {
    return await readWorkbook(file, (name) => wanted.has(name))
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CliProblem('form.unreadable', error.message)
    throw error
  }
}

async function editionOf({ call }: Work, campaignId: string): Promise<Edition> {
  const { edition: hash } = await call('GET /campaigns/{campaignId}', { params: { campaignId } })
  const params = { campaignId, edition: hash }
  const { edition } = await call('GET /campaigns/{campaignId}/editions/{edition}', { params })
  return edition as Edition
}
