import { compileEdition } from '../../../shared/forms/compile-edition'
import { ed2016 } from '../../../shared/forms/editions/ed2016/ed2016'
import { ed2018 } from '../../../shared/forms/editions/ed2018/ed2018'
import { ed2019 } from '../../../shared/forms/editions/ed2019/ed2019'
import { ed2022 } from '../../../shared/forms/editions/ed2022/ed2022'
import { evaluate } from '../../../shared/forms/evaluate'
import { openSession } from '../../../shared/forms/session'
import { averageAsked, benchRecords } from './bench-records'
import { assertSameResults } from './form-figures'
import { odkEngine } from './odk-engine'
import { ownEngine } from './own-engine'

const editions = [ed2016, ed2018, ed2019, ed2022]
const recordsEach = 40

/** Whole editions, as they are exported, in ODK's own engine: prints per edition how many questions a record asked, on average. */
async function main(): Promise<void> {
  const asked: Record<string, number> = {}
  for (const edition of editions) {
    const records = benchRecords(edition, recordsEach)
    const own = ownEngine(edition, { compileEdition, evaluate, openSession })
    await assertSameResults(own, [await odkEngine(edition)], records)
    asked[edition.key] = averageAsked(edition, records)
  }
  console.log(JSON.stringify(asked))
}

main()
