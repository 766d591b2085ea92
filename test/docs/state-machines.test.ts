import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { routesOf } from '../../shared/api/routes'

const read = (file: string): string => readFileSync(file, 'utf8')

interface Edge {
  readonly event: string
  readonly who: string
  readonly route: string
  readonly screen: string
  readonly sentBy: string
}

const plain = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '').trim()

/** The rows with seven columns: from, to, event, who, route, screen, sent by. */
const edges = read('docs/state-machines.md')
  .split('\n')
  .map((line) => line.split('|').slice(1, -1))
  .filter((cells) => cells.length === 7 && /^ `[a-zA-Z]+\.[a-zA-Z]+` $/.test(cells[2] ?? ''))
  .map(
    ([, , event, who, route, screen, sentBy]): Edge => ({
      ...{ event: plain(event), who: plain(who), route: plain(route) },
      ...{ screen: plain(screen), sentBy: plain(sentBy) },
    }),
  )

/** The keys of every table that says how a state grows. */
const eventsOf = (file: string): readonly string[] => {
  const table = /evolveBy<[^>]*>\(\{\n([\s\S]*?)\n\}\)/.exec(read(file))?.[1] ?? ''
  return [...table.matchAll(/^ {2}'([a-zA-Z]+\.[a-zA-Z]+)'/gm)].map(([, event]) => event ?? '')
}

/** Every stream of the system: where a state grows by events. */
const streams = [
  'shared/registrations/registration.ts',
  'shared/communities/community.ts',
  'shared/follow-ups/follow-up.ts',
  'shared/campaigns/campaign.ts',
  'shared/staff/staff.ts',
  'shared/roster/roster-import.ts',
  'shared/reports/export.ts',
  'shared/regions/county.ts',
  'shared/identities/disclosure.ts',
]

/** Every file a screen brings along, by its relative imports. */
function broughtBy(screen: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(screen)) return seen
  seen.add(screen)
  for (const [, name = ''] of read(screen).matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    const base = path.join(path.dirname(screen), name)
    const file = ['.ts', '.tsx', '/index.ts', '/index.tsx']
      .map((ending) => base + ending)
      .find((one) => existsSync(one))
    if (file) broughtBy(file, seen)
  }
  return seen
}

const routes = Object.values(routesOf).flatMap((table) => Object.keys(table))
const pressed = edges.filter(({ route }) => route !== 'job')
/** `/approvals` of `POST …/approvals`: phones put the rest of the address together themselves. */
const lastPart = (route: string): string => route.slice(route.lastIndexOf('/') + 1)

it('knows every stream there is', () => {
  const files = readdirSync('shared', { recursive: true, encoding: 'utf8' }).map((file) => `shared/${file}`)
  const growing = files.filter((file) => file.endsWith('.ts') && /evolveBy<\w+, \w+>\(/.test(read(file)))
  expect(growing.sort()).toEqual([...streams].sort())
})

it.each(streams)('every event of %s is a way in the tables', (file) => {
  const events = eventsOf(file)
  expect(events.length).toBeGreaterThan(0)
  expect(events.filter((event) => !edges.some((edge) => edge.event === event))).toEqual([])
})

it('no way in the tables is of an event that does not exist', () => {
  const events = streams.flatMap(eventsOf)
  expect(edges.map(({ event }) => event).filter((event) => !events.includes(event))).toEqual([])
})

it.each(pressed)('$event by the $who has a route, and a screen that leads to whoever sends it', (edge) => {
  expect(routes).toContain(edge.route)
  expect(read(edge.sentBy)).toContain(lastPart(edge.route))
  if (edge.screen !== 'ruhu') expect([...broughtBy(edge.screen)]).toContain(edge.sentBy)
})

it.each(edges.filter(({ route }) => route === 'job'))('$event is done by a job that is there', ({ sentBy }) => {
  expect(existsSync(sentBy)).toBe(true)
})
