import { createPublicKey, verify as verifySignature } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { AnswerOf } from '../../../shared/api/route'
import type { Api } from '../../../shared/api/routes'
import { type Receipt, signedText } from '../../../shared/journal/receipt'
import { CliProblem } from '../cli-problem'
import { help, say } from '../messages'
import type { Register, Work } from '../work'

type Broken = AnswerOf<Api['POST /audit/verifications']>['broken'][number]

const somethingIsWrong = 2

export const registerVerify: Register = (program, act) => {
  program.command('verify').description(help.verify).option('--receipts <file>', help.receipts).action(act(verify))
}

async function verify(work: Work, { receipts }: { receipts?: string }): Promise<number> {
  const chains = await verifyChains(work)
  const checked = receipts === undefined ? undefined : await checkReceipts(work, receipts)
  const lines = [
    say.verified(chains.streams, chains.entries, chains.broken.length),
    ...chains.broken.map(({ stream, seq, because }) => `${stream} ${seq} ${because}`),
    ...(checked
      ? [say.receiptsChecked(checked.good, checked.bad.length), ...checked.bad.map((at) => `${receipts}:${at}`)]
      : []),
  ]
  work.output.result({ ...chains, ...(checked ? { receipts: checked } : {}) }, lines.join('\n'))
  return chains.broken.length > 0 || (checked?.bad.length ?? 0) > 0 ? somethingIsWrong : 0
}

async function verifyChains({ call, output }: Work) {
  const progress = output.progress(say.verifying)
  const broken: Broken[] = []
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
