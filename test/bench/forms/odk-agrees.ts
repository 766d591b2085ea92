import { compileEdition } from '../../../shared/forms/compile-edition'
import { evaluate } from '../../../shared/forms/evaluate'
import { openSession } from '../../../shared/forms/session'
import { wholeEditions } from '../../editions/whole-editions'
import { averageAsked, benchRecords } from './bench-records'
import { assertSameResults } from './form-figures'
import { odkEngine } from './odk-engine'
import { ownEngine } from './own-engine'

const recordsEach = 40

/** Whole editions, as they are exported, in ODK's own engine: prints per edition how many questions a record asked, on average. */
async function main(): Promise<void> {
  const asked: Record<string, number> = {}
  for (const edition of wholeEditions) {
    const records = benchRecords(edition, recordsEach)
    const own = ownEngine(edition, { compileEdition, evaluate, openSession })
    await assertSameResults(own, [await odkEngine(edition)], records)
    asked[edition.key] = averageAsked(edition, records)
  }
  console.log(JSON.stringify(asked))
}

main()
