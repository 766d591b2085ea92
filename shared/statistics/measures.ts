import type { Settings } from '../campaigns/settings'

/** What a figure looks at: one registration as its lists show it. */
export interface Counted {
  readonly state: string
  readonly status?: string | undefined
  readonly method?: string | undefined
  readonly mobile: boolean
  readonly confirmation: string
  readonly word?: { readonly level: string; readonly relation: string } | undefined
  readonly signedBoth: boolean
  readonly proxy: boolean
  readonly photos: number
}

type Counts = (row: Counted) => boolean

/** Reasons that take a person out of 应登记人数 once the county has accepted them (instrument.md section 2). */
const leaving = ['dead', 'empty_hukou', 'unknown_person', 'moved_out', 'duplicate_certificate', 'certificate_cancelled']

/** Does the county's word that this status is true take a person out of 应登记人数? */
export const leavesTheCount = (status: string | undefined): boolean => leaving.includes(status ?? '')

const isRegistered = ({ state, status }: Counted): boolean =>
  status === 'normal' && ['townshipReview', 'returned', 'sectionRelease', 'locked'].includes(state)

/**
 * One table of everything that is counted. A figure and the list behind it use the same rule, so they cannot differ.
 * No setting changes what a stored count means: what the county may decide is put together when it is read.
 */
export const measures = {
  due: ({ state, status }) => !(state === 'settled' && leavesTheCount(status)),
  registered: isRegistered,
  atHome: (row) => isRegistered(row) && row.method === 'home',
  met: (row) => isRegistered(row) && row.method === 'met',
  mobile: (row) => isRegistered(row) && row.mobile,
  confirmed: (row) => isRegistered(row) && row.confirmation === 'confirmed',
  disputed: (row) => isRegistered(row) && row.confirmation === 'disputed',
  heard: (row) => isRegistered(row) && row.confirmation === 'heard',
  signed: (row) => isRegistered(row) && row.signedBoth,
  proxy: (row) => isRegistered(row) && row.proxy,
  photographed: (row) => isRegistered(row) && row.photos > 0,
} as const satisfies Readonly<Record<string, Counts>>

export type Measure = keyof typeof measures

export const measureNames = Object.keys(measures) as readonly Measure[]

/** What the county calls a visit: in the home, and where its rule says so also a meeting elsewhere (instrument.md section 5). */
export const visitMeasures = ({
  visitRateCountsMetElsewhere,
}: Pick<Settings, 'visitRateCountsMetElsewhere'>): readonly Measure[] =>
  visitRateCountsMetElsewhere ? ['atHome', 'met'] : ['atHome']

/**
 * The rule behind a figure's name: a measure, its opposite among those due (`not:registered`), or one value of a
 * break-down (`state:returned`, `method:phone`, `status:dead`, `level:matched`, `speaker:guardian`). Undefined for a name that means nothing.
 */
export function countsIn(name: string, settings: Settings): ((row: Counted) => boolean) | undefined {
  const measure = measureOf(name, settings)
  if (measure) return measure
  const [kind = '', value = '', ...rest] = name.split(':')
  if (rest.length > 0) return undefined
  const opposite = kind === 'not' ? measureOf(value, settings) : undefined
  if (opposite) return (row) => measures.due(row) && !opposite(row)
  if (kind === 'state') return (row) => row.state === value
  if (kind === 'method') return (row) => isRegistered(row) && methodOf(row) === value
  if (kind === 'level') return (row) => measures.confirmed(row) && levelOfRow(row) === value
  if (kind === 'speaker') return (row) => measures.confirmed(row) && speakerOfRow(row) === value
  if (kind === 'status') return (row) => row.status === value && row.status !== 'normal'
  return undefined
}

/** Confirmed before levels and speakers were listed: the lowest level, and nobody named. */
export const levelOfRow = ({ word }: Counted): string => word?.level ?? 'link'
export const speakerOfRow = ({ word }: Counted): string => word?.relation ?? 'unknown'

export const methodOf = ({ method = 'unknown' }: Counted): string => method

function measureOf(name: string, settings: Settings): Counts | undefined {
  if (name === 'visited') return (row) => visitMeasures(settings).some((measure) => measures[measure](row))
  return isMeasure(name) ? measures[name] : undefined
}

const isMeasure = (name: string): name is Measure => Object.hasOwn(measures, name)
