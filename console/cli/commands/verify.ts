import { createPublicKey, verify as verifySignature } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Receipt, signedText } from '../../../shared/journal/receipt'
import { CliProblem } from '../cli-problem'
import { compareDays, type DayCompared, isAsKept } from '../days'
import { type Finding, findingLine, somethingIsWrong } from '../findings'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

interface Options {
  readonly receipts?: string
  readonly day?: string
  readonly days?: boolean
}

export const registerVerify: Register = (program, act) => {
  program
    .command('verify')
    .description(help.verify)
    .option('--receipts <file>', help.receipts)
    .option('--day <date>', help.verifyDay)
    .option('--days', help.verifyDays)
    .action(act(verify))
}

async function verify(work: Work, { receipts, day, days = false }: Options): Promise<number> {
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new CliProblem('day.wrong', day)
  const chains = await verifyChains(work)
  const compared = day !== undefined || days ? await compareDays(work, day) : undefined
  const checked = receipts === undefined ? undefined : await checkReceipts(work, receipts)
  const isEmpty = chains.streams === 0 && existsSync(join(work.folder, 'seeded'))
  const lines = [
    say.verified(chains.streams, chains.entries, chains.broken.length),
    ...chains.broken.map(findingLine),
    ...(isEmpty ? [say.nothingToVerify] : []),
    ...(compared ?? []).map(say.dayCompared),
    ...(checked
      ? [say.receiptsChecked(checked.good, checked.bad.length), ...checked.bad.map((at) => `${receipts}:${at}`)]
      : []),
  ]
  const found = { ...chains, ...(compared ? { days: compared } : {}), ...(checked ? { receipts: checked } : {}) }
  work.output.result(found, lines.join('\n'))
  const isWell = chains.broken.length === 0 && !isEmpty && allAsKept(compared, day) && (checked?.bad.length ?? 0) === 0
  return isWell ? 0 : somethingIsWrong
}

/** Who asks for one day wants to know: that nothing was kept of it is no success. Of all days, those without are told. */
const allAsKept = (days: readonly DayCompared[] = [], asked?: string): boolean =>
  days.every((day) => isAsKept(day) || (asked === undefined && day.because === 'notKept'))

export async function verifyChains({ call, output }: Work) {
  const progress = output.progress(say.verifying)
  const broken: Finding[] = []
  let streams = 0
  let entries = 0
  let cursor: string | undefined
  do {
    const body = cursor === undefined ? {} : { cursor }
    const page = await call('POST /audit/verifications', { params: {}, body })
    streams += page.streams
    entries += page.entries
    broken.push(...page.broken)
    cursor = page.cursor
    progress.to(streams)
  } while (cursor !== undefined)
  progress.end()
  return { streams, entries, broken }
}

/** A second look that does not trust the server's word: every receipt against the published keys. */
async function checkReceipts({ open }: Work, file: string) {
  if (!existsSync(file)) throw new CliProblem('file.unreadable', file)
  const { keys } = await open('GET /receipt-keys', { params: {} })
  const bad: number[] = []
  let good = 0
  let at = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    at += 1
    if (line.trim() === '') continue
    if (isSigned(receiptOf(line, `${file}:${at}`), keys)) good += 1
    else bad.push(at)
  }
  return { good, bad }
}

function receiptOf(line: string, where: string): Receipt {
  try {
    return JSON.parse(line) as Receipt
  } catch {
    throw new CliProblem('receipt.unreadable', where)
  }
}

export function isSigned(receipt: Receipt, keys: readonly { readonly kid: string; readonly x: string }[]): boolean {
  const key = keys.find(({ kid }) => kid === receipt.key)
  if (!key) return false
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.x }, format: 'jwk' })
  return verifySignature(null, Buffer.from(signedText(receipt)), publicKey, Buffer.from(receipt.signature, 'base64url'))
}
