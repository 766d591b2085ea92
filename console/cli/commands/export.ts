import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { CliProblem } from '../cli-problem'
import { idOf } from '../command-id'
import { somethingIsWrong } from '../findings'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

interface ExportOptions {
  readonly campaign: string
  readonly region?: string
  readonly reason: string
  readonly out?: string
}

const lookEveryMilliseconds = 500
const longestMinutes = 15

export const registerExport: Register = (program, act) => {
  const exports = program.command('export').description(help.export)
  exports
    .command('answers')
    .description(help.exportAnswers)
    .requiredOption('--campaign <campaign>', help.campaignId)
    .option('--region <region>', help.region)
    .requiredOption('--reason <reason>', help.reason)
    .option('--out <file>', help.out)
    .action(act(exportAnswers))
}

async function exportAnswers(work: Work, { campaign, region = campaign.slice(0, 6), reason, out }: ExportOptions) {
  const exportId = randomUUID()
  const body = { exportId, region, reason, commandId: idOf('answers.export', exportId) }
  await work.call('POST /campaigns/{campaignId}/exports', { params: { campaignId: campaign }, body })

  const { rows, url, fileName, unreadable } = await whenFinished(work, campaign, exportId)
  const answer = await fetch(new URL(url, work.url()))
  if (!answer.ok) throw new CliProblem('export.late', String(answer.status))
  const file = out ?? fileName
  await writeFile(file, Buffer.from(await answer.arrayBuffer()))
  const missing = unreadable.length > 0 ? { unreadable } : {}
  const lines = [say.saved(`${file} (${rows})`), ...(unreadable.length > 0 ? [say.notExported(unreadable)] : [])]
  work.output.result({ exportId, rows, file, ...missing }, lines.join('\n'))
  return unreadable.length > 0 ? somethingIsWrong : 0
}

async function whenFinished({ call, output }: Work, campaignId: string, exportId: string) {
  const progress = output.progress(say.exporting)
  for (let looks = 0; looks < (longestMinutes * 60_000) / lookEveryMilliseconds; looks++) {
    const found = await call('GET /campaigns/{campaignId}/exports/{exportId}', { params: { campaignId, exportId } })
    progress.to(found.rows)
    if (found.state === 'finished' && found.url !== undefined) {
      progress.end()
      const { rows, url, fileName = `answers-${exportId}.csv`, unreadable = [] } = found
      return { rows, url, fileName, unreadable }
    }
    await wait(lookEveryMilliseconds)
  }
  throw new CliProblem('export.late')
}
