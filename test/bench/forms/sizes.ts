import type { Edition } from '../../../shared/forms/edition'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import type { Figure } from './figure'
import { bundledEngine, gzipBytes } from './own-engine'

/** What nothing is worked out from: sentences, and what exports and screens print. */
const sentences = ['label', 'title', 'says', 'reviewerSays', 'requiredSays', 'plain', 'hint']
const printed = ['code', 'number', 'ref']

/** What a phone carries to run a form, and what it carries besides to say everything. */
export async function sizes(): Promise<Figure[]> {
  const engine = Buffer.from(await bundledEngine())
  const whole = Buffer.from(JSON.stringify(ed2022))
  const rules = Buffer.from(withoutFields(ed2022, [...sentences, ...printed]))
  return [
    bytes('form engine', engine),
    bytes('edition ed2022 with all its sentences', whole),
    bytes('form engine and the rules of ed2022', engine, rules),
    bytes('form engine and ed2022 with all its sentences', engine, whole),
  ]
}

const withoutFields = (edition: Edition, fields: readonly string[]): string =>
  JSON.stringify(edition, (key, value) => (fields.includes(key) ? undefined : value))

function bytes(name: string, ...parts: readonly Buffer[]): Figure {
  const value = gzipBytes(Buffer.concat(parts))
  return { name, value, unit: 'bytes gzip', n: 1, min: value, max: value }
}
