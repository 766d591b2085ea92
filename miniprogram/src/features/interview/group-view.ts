import type { Group, Item, Option } from '../../../../shared/forms/edition'
import { type Finding, reasonKey } from '../../../../shared/forms/findings'
import type { AnswerValue } from '../../../../shared/registrations/interview'
import type { Row } from '../bundle/bundle'
import { questionedIn } from './beyond-form'
import { type Interview, stopsReadBack } from './interview'
import { screensOf } from './submitted'

/** `lastYear`: taken over and not yet confirmed. `again`: a reviewer or the person asked about it. */
export type Standing = 'blank' | 'lastYear' | 'again' | 'answered'

export interface ItemView {
  readonly item: Item
  readonly options: readonly Option[]
  readonly required: boolean
  readonly value: AnswerValue | undefined
  readonly standing: Standing
  /** What was said last year, whatever is said now. */
  readonly lastYear: unknown
  /** Differs from last year: a red point, with words. */
  readonly changed: boolean
  readonly findings: readonly FindingView[]
  readonly returned?: string
  /** The person's own word on a disputed item; empty if she only said that it is wrong. */
  readonly correction?: string
}

export interface FindingView {
  readonly finding: Finding
  readonly reason: string
}

export interface GroupView {
  readonly key: string
  readonly title: string
  readonly items: readonly ItemView[]
  /** Items still unanswered, unconfirmed or wrong. */
  readonly open: number
}

/** The groups that are a screen for this person now; hidden items take no space. */
export function groupViews(interview: Interview): readonly GroupView[] {
  const wrong = new Set(stopsReadBack(interview).map(({ item }) => item))
  return screensOf(interview.knowledge.compiled)
    .map((group) => groupView(interview, group, wrong))
    .filter(({ items }) => items.length > 0)
}

function groupView(interview: Interview, { key, title, items }: Group, wrong: ReadonlySet<string>): GroupView {
  const views = items
    .filter((item) => !item.given && interview.session.isAsked(item.key))
    .map((item) => itemView(interview, item))
  return { key, title, items: views, open: views.filter((view) => isOpen(view, wrong)).length }
}

const isOpen = ({ item, standing, required }: ItemView, wrong: ReadonlySet<string>): boolean =>
  wrong.has(item.key) || standing === 'lastYear' || standing === 'again' || (standing === 'blank' && required)

function itemView(interview: Interview, item: Item): ItemView {
  const { session, knowledge } = interview
  const { answers, reasons } = interview.draft()
  const { key } = item
  const returned = knowledge.row.returned.find((one) => one.item === key)?.reason
  const correction = correctionOf(interview, key)
  return {
    item,
    options: session.optionsOf(key),
    required: session.isRequired(key),
    value: answers[key],
    standing: standingOf(interview, key, returned !== undefined || correction !== undefined),
    lastYear: knowledge.row.prior?.[key],
    changed: session.differs(key),
    findings: session
      .findingsOf(key)
      .filter(({ check }) => answers[key] !== undefined || check !== 'required')
      .map((finding) => ({ finding, reason: reasons[reasonKey(finding)] ?? '' })),
    ...(returned === undefined ? {} : { returned }),
    ...(correction === undefined ? {} : { correction }),
  }
}

function correctionOf({ knowledge: { row } }: Interview, key: string): string | undefined {
  if (row.confirmation.kind !== 'disputed') return undefined
  const disputed = row.confirmation.items.find(({ item }) => item === key)
  return disputed && (disputed.correction ?? '')
}

function standingOf(interview: Interview, key: string, isQuestioned: boolean): Standing {
  const { answers, provenance, startedAt } = interview.draft()
  if (answers[key] === undefined) return 'blank'
  const { confirmedAt } = provenance[key] ?? {}
  const isUnheard = confirmedAt === undefined || confirmedAt < startedAt
  if (isQuestioned && isUnheard) return 'again'
  // The whole record is in doubt: every answer is asked once more, a group with one tap.
  if (isUnheard && isWhollyQuestioned(interview.knowledge.row)) return 'lastYear'
  return confirmedAt === undefined ? 'lastYear' : 'answered'
}

const isWhollyQuestioned = (row: Row): boolean => questionedIn(row).some(({ item }) => item === 'whole')

/** The group of the first item that is unanswered, unconfirmed or wrong, and how many there are in all. */
export function firstOpen(groups: readonly GroupView[]): { readonly group?: string; readonly count: number } {
  const group = groups.find(({ open }) => open > 0)?.key
  const count = groups.reduce((sum, { open }) => sum + open, 0)
  return group === undefined ? { count } : { group, count }
}

/** Keys of a group that one tap confirms as last year's. What is wrong with one of them stays to be mended. */
export const confirmable = ({ items }: GroupView): readonly string[] =>
  items.filter(({ standing }) => standing === 'lastYear').map(({ item }) => item.key)

/** The item a person should look at first on this screen. */
export function firstOpenItem(interview: Interview, group: GroupView): string | undefined {
  const wrong = new Set(stopsReadBack(interview).map(({ item }) => item))
  return group.items.find((view) => isOpen(view, wrong))?.item.key
}
