// `npm run check:editions`: compiles every published edition and proves that everything in it can happen.
import { readdirSync, readFileSync } from 'node:fs'
import { publishedEditions } from '../../functions/campaigns/editions'
import { community2022 } from '../../shared/forms/editions/community2022/community2022'
import { extended } from '../../shared/forms/extended'
import { editionDefects } from './edition-defects'

const folder = 'shared/forms/editions'
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }))

/** With everything a county may switch on: then all of it must be able to happen. */
const whole = publishedEditions().map(({ plain, modules }) => modules.reduce(extended, plain))

let defects = 0
for (const edition of [...whole, community2022]) {
  const lines = editionDefects(edition, sources)
  defects += lines.length
  for (const line of lines) process.stdout.write(`${line}\n`)
  process.stdout.write(lines.length === 0 ? `${edition.key}: proved\n` : `${edition.key}: ${lines.length} defects\n`)
}
process.exit(defects === 0 ? 0 : 1)
