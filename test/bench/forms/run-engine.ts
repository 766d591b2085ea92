import { readFileSync } from 'node:fs'
import { leafChange, oneAnswer, triggerChange, wholeRecords } from './contests'
import { engines } from './engines'
import { measure } from './timing'

/** A process just begun has compiled nothing yet: what it does first says little of what it does all day. */
const warming = 3

/** Run by itself, with an engine's name and the file of edition and records: prints one run each of whole record, leaf and trigger. */
async function main(name: string, file: string): Promise<void> {
  const { edition, records } = JSON.parse(readFileSync(file, 'utf8'))
  const engine = await engines[name]?.(edition)
  if (!engine) throw new Error(`No engine ${name}`)
  const contests = [
    wholeRecords(engine, records),
    await oneAnswer(engine, records, leafChange),
    await oneAnswer(engine, records, triggerChange),
  ]
  const measured = await measure(contests, warming + 1)
  console.log(JSON.stringify(measured.map(({ name: of, runs }) => ({ name: of, runs: runs.slice(warming) }))))
}

main(process.argv[2] ?? '', process.argv[3] ?? '')
