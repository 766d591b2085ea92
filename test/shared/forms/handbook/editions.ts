import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '../../../../shared/forms/edition'

const folder = join(__dirname, '../../../../shared/forms/editions')

/** Every edition there is, so that a new one cannot come without its handbook. */
export const everyEdition: readonly Edition[] = readdirSync(folder)
  .filter((key) => existsSync(join(folder, key, `${key}.ts`)))
  .map((key) => jest.requireActual<Record<string, Edition>>(join(folder, key, key))[key])
  .filter((edition) => edition !== undefined)
