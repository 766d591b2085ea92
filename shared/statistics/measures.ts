import type { Settings } from '../campaigns/settings'

/** What a figure looks at: one registration as its lists show it. */
export interface Counted {
  readonly state: string
  readonly status?: string | undefined
  readonly method?: string | undefined
  readonly mobile: boolean
  readonly confirmation: string
  readonly signedBoth: boolean
  readonly proxy: boolean
  readonly photos: number
}

type Counts = (row: Counted, settings: Settings) => boolean

/** Reasons that take a person out of 应登记人数 once the county has accepted them (instrument.md section 2). */
const leaving = ['dead', 'empty_hukou', 'unknown_person', 'moved_out', 'duplicate_certificate', 'certificate_cancelled']

const isRegistered = ({ state, status }: Counted): boolean =>
  status === 'normal' && ['townshipReview', 'returned', 'sectionRelease', 'locked'].includes(state)

/** One table of everything that is counted. A figure and the list behind it use the same rule, so they cannot differ. */
export const measures = {
  due: ({ state, status }) => !(state === 'settled' && leaving.includes(status ?? '')),
  registered: isRegistered,
  visited: (row, { visitRateCountsMetElsewhere }) =>
    isRegistered(row) && (row.method === 'home' || (visitRateCountsMetElsewhere && row.method === 'met')),
  mobile: (row) => isRegistered(row) && row.mobile,
  confirmed: (row) => isRegistered(row) && row.confirmation === 'confirmed',
  disputed: (row) => isRegistered(row) && row.confirmation === 'disputed',
  signed: (row) => isRegistered(row) && row.signedBoth,
  proxy: (row) => isRegistered(row) && row.proxy,
  photographed: (row) => isRegistered(row) && row.photos > 0,
} as const satisfies Readonly<Record<string, Counts>>

export type Measure = keyof typeof measures

export const measureNames = Object.keys(measures) as readonly Measure[]

/**
 * The rule behind a figure's name: a measure, its opposite among those due (`not:registered`), or one value of a
 * break-down (`state:returned`, `method:phone`, `status:dead`). Undefined for a name that means nothing.
 */
export function countsIn(name: string, settings: Settings): ((row: Counted) => boolean) | undefined {
  if (isMeasure(name)) return (row) => measures[name](row, settings)
  const [kind = '', value = ''] = name.split(':')
  if (kind === 'not' && isMeasure(value)) return (row) => measures.due(row) && !measures[value](row, settings)
  if (kind === 'state') return (row) => row.state === value
  if (kind === 'method') return (row) => isRegistered(row) && row.method === value
  if (kind === 'status') return (row) => row.status === value && row.status !== 'normal'
  return undefined
}

const isMeasure = (name: string): name is Measure => Object.hasOwn(measures, name)
