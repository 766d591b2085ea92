import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Coverage } from '../../shared/forms/editions/common/coverage'

/** What the tests of the forms say of themselves. */
export interface Tested {
  /** Case tables: the checks they have a record for, as `check@item`. */
  readonly cases: readonly { readonly file: string; readonly ids: ReadonlySet<string> }[]
  /** By edition, where each row of the instrument is, and the test of when its items are asked. */
  readonly coverage: readonly {
    readonly edition: string
    readonly entries: Readonly<Record<string, Coverage>>
    readonly skips: string
  }[]
  /** Tests of the checks the engine makes itself. */
  readonly builtIn: readonly string[]
}

const root = join(__dirname, '../..')
const testsFolder = join(root, 'test/shared/forms')
const editionsFolder = join(root, 'shared/forms/editions')

const filesIn = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .sort()

/** Found by their names, so that a new edition is in the table as soon as it has its files. */
export async function readTested(): Promise<Tested> {
  const cases = await Promise.all(
    filesIn(testsFolder, /cases\.ts$/).map(async (file) => ({
      file,
      ids: idsOf(await import(join(testsFolder, file))),
    })),
  )
  const coverage = await Promise.all(
    filesIn(editionsFolder, /^(?!common\/)\w+\/coverage\.ts$/).map(async (file) => {
      const edition = file.split('/')[0] ?? ''
      const { coverage: entries } = await import(join(editionsFolder, file))
      return { edition, entries, skips: skipsOf(edition) }
    }),
  )
  return {
    cases: cases.filter(({ ids }) => ids.size > 0),
    coverage,
    builtIn: filesIn(testsFolder, /^built-in\.test\.ts$/),
  }
}

/** The keys of every table a file exports, or of the tables in it, whose entries each have a record that fires. */
function idsOf(exported: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set(Object.values(exported).flatMap(idsIn))
}

function idsIn(table: unknown): readonly string[] {
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([id, one]) => ('fires' in Object(one) ? [id] : idsIn(one)))
}

function skipsOf(edition: string): string {
  const own = `${edition}/skips.test.ts`
  return existsSync(join(testsFolder, own)) ? own : `${edition}/${edition}.test.ts`
}
