import { stat } from 'node:fs/promises'
import { readFormSheets } from '../../functions/workbooks/read-form-sheets'
import { UnreadableFile } from '../../functions/workbooks/unreadable-file'
import type { Refusal, Remark } from '../../shared/forms/xlsform/refusal'
import { sayXlsFormRefusal, sayXlsFormRemark } from '../../shared/forms/xlsform/sentences.zh'
import { CliProblem } from './cli-problem'
import { say } from './messages'

/** How a command ends whose form has mistakes. */
export const formRefused = 2

export async function assertFile(file: string): Promise<void> {
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw new CliProblem('file.unreadable', file)
}

export async function readFormFile(file: string) {
  await assertFile(file)
  try {
    return await readFormSheets(file)
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CliProblem('form.unreadable', error.message)
    throw error
  }
}

/** Every mistake of a form with its sheet and cell, a line each. */
export const sayMistakes = (refusals: readonly Refusal[], remarks: readonly Remark[] = []): string =>
  [say.formRefused(refusals.length), ...refusals.map(sayXlsFormRefusal), ...remarks.map(sayXlsFormRemark)].join('\n')
