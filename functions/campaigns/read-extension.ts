import type { Form } from '../../shared/campaigns/extension'
import type { Edition } from '../../shared/forms/edition'
import { readXlsForm } from '../../shared/forms/xlsform/read-xlsform'
import { problem } from '../../shared/problems'
import { readFormSheets } from '../workbooks/read-form-sheets'
import { UnreadableFile } from '../workbooks/unreadable-file'

/** What a workbook adds to the edition a campaign began with; refused with everything that is wrong with it. */
export async function readExtension(file: Uint8Array, { base: { content } }: Form): Promise<Edition> {
  const sheets = await sheetsOf(file)
  const read = readXlsForm(sheets, { wording: content.wording, base: content })
  if (read.kind === 'refused') throw problem('extension.refused', { refusals: read.refusals })
  return read.edition
}

async function sheetsOf(file: Uint8Array) {
  try {
    return await readFormSheets(file)
  } catch (error) {
    if (error instanceof UnreadableFile) throw problem('extension.unreadable', { because: error.message })
    throw error
  }
}
