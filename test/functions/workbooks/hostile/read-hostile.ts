import { readExtension } from '../../../../functions/campaigns/read-extension'
import { newForm } from '../../../../shared/campaigns/extension'
import { ed2022 } from '../../../../shared/forms/editions/ed2022/ed2022'
import type { Refusal } from '../../../../shared/forms/xlsform/refusal'
import { sayXlsFormRefusal } from '../../../../shared/forms/xlsform/sentences.zh'
import { Problem } from '../../../../shared/problems'
import { containerFiles, oddFiles } from './container-files'
import { expressionFiles } from './expression-files'
import { formFiles } from './form-files'

/** What became of one file. */
export type Outcome = { readonly name: string; readonly seconds: number } & (
  | { readonly kind: 'read'; readonly questions: number }
  | { readonly kind: 'unreadable'; readonly because: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[]; readonly sentences: readonly string[] }
  | { readonly kind: 'thrown'; readonly error: string }
)

const form = newForm('0'.repeat(64), ed2022)

async function outcomeOf(name: string, file: Uint8Array): Promise<Outcome> {
  const before = process.cpuUsage()
  const kind = await read(file)
  const { user, system } = process.cpuUsage(before)
  return { name, seconds: (user + system) / 1e6, ...kind }
}

// Without the fields every outcome has.
type What = Outcome extends infer One ? (One extends Outcome ? Omit<One, 'name' | 'seconds'> : never) : never

async function read(file: Uint8Array): Promise<What> {
  try {
    const { groups } = await readExtension(file, form)
    return { kind: 'read', questions: groups.reduce((sum, { items }) => sum + items.length, 0) }
  } catch (error) {
    if (!(error instanceof Problem))
      return { kind: 'thrown', error: String(error instanceof Error ? error.stack : error) }
    if (error.code === 'extension.unreadable')
      return { kind: 'unreadable', because: (error.details as { readonly because: string }).because }
    const { refusals } = error.details as { readonly refusals: readonly Refusal[] }
    return { kind: 'refused', refusals, sentences: refusals.map(sayXlsFormRefusal) }
  }
}

/** Reads every file, one after the other, in this process; run by the test with little memory. */
async function readAll(): Promise<void> {
  for (const { name, make } of [...containerFiles, ...formFiles, ...expressionFiles, ...oddFiles])
    process.stdout.write(`${JSON.stringify(await outcomeOf(name, make()))}\n`)
}

void readAll()
