import { readFileSync } from 'node:fs'
import { compileEdition } from '../../../shared/forms/compile-edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { openSession } from '../../../shared/forms/session'
import { leafChange, oneAnswer, triggerChange, wholeRecords } from './contests'
import { ownEngine } from './own-engine'
import { measure } from './timing'

/** Run by itself, with the file of edition and records as its word; prints whole record, leaf and trigger. */
async function main(file: string): Promise<void> {
  const { edition, records } = JSON.parse(readFileSync(file, 'utf8'))
  const own = ownEngine(edition, { compileEdition, evaluate, openSession })
  const contests = [
    wholeRecords(own, records),
    await oneAnswer(own, records, leafChange),
    await oneAnswer(own, records, triggerChange),
  ]
  console.log(JSON.stringify(await measure(contests, 5)))
}

main(process.argv[2] ?? '')
