import type { BuiltInCheck, CheckKind, Edition, Item } from '../../shared/forms/edition'
import type { Coverage } from '../../shared/forms/editions/common/coverage'
import type { Tested } from './read-tested'
import { type UnfedCheck, unfedChecks } from './unfed-checks'

/** One check of all editions: what it says, where it is, what proves it. */
interface Row {
  readonly id: string
  readonly level: CheckKind
  readonly says: string
  /** Somewhere it is a rule that the engine keeps, not a condition of the edition. */
  readonly byEngine: boolean
  /** By edition: the items at which it stands. */
  readonly items: Map<string, string[]>
}

type Found = Omit<Row, 'items'> & { readonly item: string }

/** Rules that the engine keeps for every answer; where they stand needs no list. */
const ofEveryAnswer: readonly BuiltInCheck[] = [
  'type',
  'option',
  'range',
  'tooLong',
  'format',
  'notAsked',
  'unknownItem',
  'given',
  'shape',
]

const head = `# Checks

Made by \`npm run docs:checks\` from the editions' data and the tables of the tests; a test refuses any other content.
*Instrument* is the row of instrument.md a check comes from; a check without one is a rule of the engine or of an item. *Test*
is under \`test/shared/forms/\`: a case table holds for each check a record that fires it and a near one that does not.
`

/** docs/checks.md as the data gives it. */
export function checksTable(editions: readonly Edition[], instrument: readonly string[], tested: Tested): string {
  const rows = rowsOf(editions)
  const lines = rows
    .sort((a, b) => placeOf(a.id, instrument) - placeOf(b.id, instrument) || (a.id < b.id ? -1 : 1))
    .map((row) =>
      line(
        row.id,
        row.level,
        itemsCell(row.items, editions),
        testsOf(row, tested),
        instrumentOf(row.id, instrument),
        row.says,
      ),
    )
  const covered = instrument.filter((id) => !rows.some((row) => row.id === id))
  return [
    head,
    line('Check', 'Level', 'Items', 'Test', 'Instrument', 'Sentence'),
    line('---', '---', '---', '---', '---', '---'),
    ...lines,
    '\n## Rows of the instrument that are no check\n',
    line('Row', 'What it is instead', 'Test'),
    line('---', '---', '---'),
    ...covered.map((id) => line(id, ...insteadOf(id, tested))),
    '\n## Checks that read a fact nobody supplies\n',
    'Such a check finds nothing by this fact, on the phone and on the server (`shared/forms/fact-producers.ts`).\n',
    line('Check', 'State', 'Fact', 'Why'),
    line('---', '---', '---', '---'),
    ...unfedIn(editions).map(({ id, kind, fact, why }) => line(id, stateOf[kind], `\`${fact}\``, why)),
    '',
  ].join('\n')
}

const stateOf: Readonly<Record<UnfedCheck['kind'], string>> = {
  retired: 'retired',
  waitsFor: 'waits',
  missing: 'lacks a fact',
}

function unfedIn(editions: readonly Edition[]): readonly UnfedCheck[] {
  const found = editions.flatMap(unfedChecks)
  const once = found.filter((one, at) => found.findIndex(({ id, fact }) => id === one.id && fact === one.fact) === at)
  return once.sort((a, b) => (a.id + a.fact < b.id + b.fact ? -1 : 1))
}

const line = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

function rowsOf(editions: readonly Edition[]): Row[] {
  const rows = new Map<string, Row>()
  // The newest wording last written stands.
  for (const edition of editions) {
    for (const found of foundIn(edition)) {
      const { item, ...row } = found
      const before = rows.get(row.id)
      const items = before?.items ?? new Map<string, string[]>()
      items.set(edition.key, [...(items.get(edition.key) ?? []), item])
      rows.set(row.id, { ...row, byEngine: row.byEngine || before?.byEngine === true, items })
    }
  }
  return Array.from(rows.values())
}

const foundIn = ({ groups, wording }: Edition): readonly Found[] => [
  ...ofEveryAnswer.map((check) => builtIn(check, wording, 'every item')),
  ...groups.flatMap(({ items }) => items).flatMap((item) => foundAt(item, wording)),
]

function foundAt(item: Item, wording: Edition['wording']): readonly Found[] {
  const { key, options = [], checks = [], required, requiredId = 'required', requiredSays } = item
  const missing = {
    id: requiredId,
    level: 'hard',
    says: requiredSays ?? wording.required.says,
    byEngine: true,
    item: key,
  } as const
  return [
    ...(required ? [missing] : []),
    ...(options.some(({ none }) => none) ? [builtIn('exclusive', wording, key)] : []),
    ...(options.some(({ offeredWhen }) => offeredWhen) ? [builtIn('offered', wording, key)] : []),
    ...checks.map(({ id, kind, says }) => ({ id, level: kind, says, byEngine: false, item: key })),
  ]
}

const builtIn = (check: BuiltInCheck, wording: Edition['wording'], item: string): Found => {
  const { id = check, says } = wording[check]
  return { id, level: 'hard', says, byEngine: true, item }
}

const mostNamed = 8

/** Editions with the same items share a line; a long list is a number. */
function itemsCell(items: Row['items'], editions: readonly Edition[]): string {
  const named = new Map<string, string[]>()
  for (const { key } of editions) {
    const list = Array.from(new Set(items.get(key) ?? []))
    const text = list.length > mostNamed ? `${list.length} items` : list.map((one) => `\`${one}\``).join(', ')
    if (list.length > 0) named.set(text, [...(named.get(text) ?? []), key])
  }
  return Array.from(
    named,
    ([text, keys]) => `${keys.length === editions.length ? 'all' : keys.join(' ')}: ${text}`,
  ).join('<br>')
}

function testsOf({ id, byEngine, items }: Row, { cases, builtIn }: Tested): string {
  const at = Array.from(new Set(Array.from(items.values()).flat()))
  const files = cases.filter(({ ids }) => at.some((item) => ids.has(`${id}@${item}`))).map(({ file }) => file)
  return [...files, ...(byEngine ? builtIn : [])].map((file) => `\`${file}\``).join('<br>')
}

const rowOf = (id: string): string => id.split('-')[0] ?? id

function instrumentOf(id: string, instrument: readonly string[]): string {
  const row = rowOf(id)
  if (instrument.includes(row)) return row
  return /^R\d+$/.test(row) ? `题${row}` : '–'
}

function placeOf(id: string, instrument: readonly string[]): number {
  const place = instrument.indexOf(rowOf(id))
  return place < 0 ? instrument.length : place
}

function insteadOf(id: string, { coverage }: Tested): readonly [string, string] {
  const said = coverage.flatMap(({ edition, entries, skips }) => {
    const entry = entries[id]
    return entry === undefined ? [] : [{ edition, text: instead(entry), skips: 'items' in entry ? [skips] : [] }]
  })
  const texts = Array.from(new Set(said.map(({ text }) => text)))
  const lines = texts.map((text) => {
    const keys = said.filter((one) => one.text === text).map(({ edition }) => edition)
    return `${keys.length === coverage.length ? 'all' : keys.join(' ')}: ${text}`
  })
  const skips = Array.from(new Set(said.flatMap((one) => one.skips)))
  return [lines.join('<br>'), skips.length === 0 ? '–' : skips.map((file) => `\`${file}\``).join('<br>')]
}

function instead(entry: Coverage): string {
  if ('checks' in entry) return entry.checks.map((check) => `\`${check}\``).join(', ')
  if ('rule' in entry) return `${entry.rule}: ${entry.items.map((item) => `\`${item}\``).join(', ')}`
  return 'elsewhere' in entry ? entry.elsewhere : entry.left
}
