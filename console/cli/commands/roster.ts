import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { whatIsAsked } from '../../../shared/roster/refresh-question'
import { CliProblem } from '../cli-problem'
import { idOf } from '../command-id'
import { help, say } from '../messages'
import { sayOfRoster } from '../roster-messages'
import type { Register, Work } from '../work'

export type RosterImport = AnswerOf<Api['GET /campaigns/{campaignId}/rosters/{importId}']>
type RowError = RosterImport['errors'][number]

const rowsRefused = 2
const fileRefused = 1
const lookEveryMilliseconds = 500

export const registerRoster: Register = (program, act) => {
  const roster = program.command('roster').description(help.roster)
  roster
    .command('import')
    .description(help.rosterImport)
    .argument('<file>', help.roster)
    .requiredOption('--campaign <campaign>', help.campaignId)
    .option('--accept-missing', help.acceptMissing)
    .option('--accept-changes', help.acceptChanges)
    .option('--reason <reason>', help.missingReason)
    .action(act(importFile))
  roster.command('template').description(help.rosterTemplate).argument('[file]', help.out).action(act(saveTemplate))
}

interface ImportOptions {
  readonly campaign: string
  readonly acceptMissing?: boolean
  readonly acceptChanges?: boolean
  readonly reason?: string
}

async function importFile(work: Work, file: string, { campaign, ...options }: ImportOptions): Promise<number> {
  const accepted = { missing: options.acceptMissing ?? false, changed: options.acceptChanges ?? false }
  const reason = options.reason?.trim() ?? ''
  if ((accepted.missing || accepted.changed) && reason === '') throw new CliProblem('missing.reason', '--reason')
  const result = await importRoster(work, file, campaign, { ...accepted, reason })
  if (result.state === 'stopped' && result.question) {
    const { question } = result
    const asked = whatIsAsked(question)
    work.output.result(
      result,
      [...asked.map((because) => sayOfRoster.stopped[because](question)), sayOfRoster.stoppedNext].join('\n'),
    )
    return fileRefused
  }
  const errors = result.refused > 0 ? await everyError(work, campaign, result.importId) : []
  work.output.result({ ...result, errors }, textOf(result, errors))
  if (result.state === 'refused') return fileRefused
  return result.refused > 0 ? rowsRefused : 0
}

/** What may be so, and why. A question about anything else stays open. */
interface Accepted {
  readonly missing: boolean
  readonly changed: boolean
  readonly reason: string
}

const nothingAccepted: Accepted = { missing: false, changed: false, reason: '' }

/**
 * Uploads the file and waits until every row has been read. Running it again changes nothing that is already so.
 * Where it stops for known persons missing or changed, it goes on only if all of that was accepted, with a reason.
 */
export async function importRoster(
  work: Work,
  file: string,
  campaignId: string,
  accepted: Accepted = nothingAccepted,
): Promise<RosterImport> {
  const { size } = await stat(file).catch(() => {
    throw new CliProblem('file.unreadable', file)
  })
  const uploading = work.output.progress(sayOfRoster.uploading)
  const body = { importId: randomUUID(), fileName: basename(file), bytes: size, sha256: await sha256Of(file) }
  const { importId, upload } = await work.call('POST /campaigns/{campaignId}/rosters', { params: { campaignId }, body })
  await send(file, upload)
  uploading.end()

  const first = await untilItRests(work, campaignId, importId)
  if (first.state !== 'stopped' || !first.question) return first
  if (!whatIsAsked(first.question).every((because) => accepted[because === 'onlyAdds' ? 'missing' : because]))
    return first
  const question = first.question.id
  const answer = {
    commandId: idOf('accept missing', campaignId, importId, question),
    question,
    reason: accepted.reason,
  }
  await work.call('POST /campaigns/{campaignId}/rosters/{importId}/answers', {
    params: { campaignId, importId },
    body: { ...answer, decision: 'accepted' },
  })
  return untilItRests(work, campaignId, importId)
}

async function untilItRests(work: Work, campaignId: string, importId: string): Promise<RosterImport> {
  const reading = work.output.progress(sayOfRoster.reading)
  const params = { campaignId, importId }
  for (;;) {
    const state = await work.call('GET /campaigns/{campaignId}/rosters/{importId}', { params })
    reading.to(state.rows)
    if (state.state !== 'awaited' && state.state !== 'reading') {
      reading.end()
      return state
    }
    await wait(lookEveryMilliseconds)
  }
}

async function send(file: string, { url, fields }: { url: string; fields: Readonly<Record<string, string>> }) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', await openAsBlob(file))
  const answer = await fetch(url, { method: 'POST', body: form })
  if (!answer.ok) throw new CliProblem('upload.refused', `${answer.status} ${(await answer.text()).slice(0, 300)}`)
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function everyError({ call }: Work, campaignId: string, importId: string): Promise<readonly RowError[]> {
  const errors: RowError[] = []
  let cursor: string | undefined
  do {
    const route = 'GET /campaigns/{campaignId}/rosters/{importId}/errors'
    const page = await call(route, { params: { campaignId, importId }, query: cursor === undefined ? {} : { cursor } })
    errors.push(...page.rows)
    cursor = page.cursor
  } while (cursor !== undefined)
  return errors
}

function textOf(result: RosterImport, errors: readonly RowError[]): string {
  if (result.state === 'refused') return sayOfRoster.fileRefused(result.because ?? '')
  const lines = errors.map(({ row, column, value, reason }) => sayOfRoster.rowRefused(row, column, value, reason))
  return [sayOfRoster.imported(result), ...lines].join('\n')
}

async function saveTemplate({ call, output }: Work, file: string | undefined): Promise<void> {
  const { fileName, base64, columns } = await call('GET /roster-template', { params: {} })
  const target = file ?? fileName
  await writeFile(target, Buffer.from(base64, 'base64'))
  output.result({ file: target, columns }, say.saved(target))
}
