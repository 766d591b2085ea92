import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '../../../../shared/forms/edition'

const folder = join(__dirname, '../../../../shared/forms/editions')

/** Every edition there is and what may be added to it, so that none can come without its handbook. */
export const everyEdition: readonly Edition[] = readdirSync(folder).flatMap((key) => [
  ...exported<Edition>(join(folder, key, key), key),
  ...exported<readonly Edition[]>(join(folder, key, 'modules'), `${key}Modules`).flat(),
])

/** What the file exports under this name; nothing when there is no such file. */
function exported<Value>(path: string, name: string): readonly Value[] {
  const value = existsSync(`${path}.ts`) ? jest.requireActual<Record<string, Value>>(path)[name] : undefined
  return value === undefined ? [] : [value]
}
