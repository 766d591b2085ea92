// `npm run check:editions`: compiles every edition, with all that a county may switch on, and proves that everything in it can happen:
// that the facts of its checks have a producer, too.
import { readdirSync, readFileSync } from 'node:fs'
import { editionDefects } from './edition-defects'
import { unfedDefects } from './known-unfed'
import { wholeEditions } from './whole-editions'

const folder = 'shared/forms/editions'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }))

let defects = 0
for (const edition of wholeEditions) {
  const lines = [...editionDefects(edition, sources), ...unfedDefects(edition)]
  defects += lines.length
  for (const line of lines) process.stdout.write(`${line}\n`)
  process.stdout.write(lines.length === 0 ? `${edition.key}: proved\n` : `${edition.key}: ${lines.length} defects\n`)
}
process.exit(defects === 0 ? 0 : 1)
