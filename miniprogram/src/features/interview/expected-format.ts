import type { Item } from '../../../../shared/forms/edition'
import type { Finding } from '../../../../shared/forms/findings'
import type { Messages } from '../../messages.zh'

/** What an answer of wrong format must look like; undefined for any other finding. */
export function expectedFormat(words: Messages['interview'], { type }: Item, { check }: Finding): string | undefined {
  const formats: Readonly<Record<string, string>> = words.formats
  return check === 'format' ? formats[type] : undefined
}
