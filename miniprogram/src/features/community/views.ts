import type { Answer, Group, Item } from '../../../../shared/forms/edition'
import { blocking, reasonKey } from '../../../../shared/forms/findings'
import { answerText } from '../../../../shared/forms/plain'
import type { GroupView, ItemView, Standing } from '../interview/group-view'
import type { KeptCommunity } from './kept'
import type { CommunitySitting } from './sitting'

/** One screen of the form: what is counted, then what is asked. */
export interface CommunityGroupView extends GroupView {
  readonly given: readonly Told[]
}

export interface Told {
  readonly term: string
  readonly value: string
}

export function communityGroups(sitting: CommunitySitting): readonly CommunityGroupView[] {
  const { session, knowledge, draft } = sitting
  const wrong = blocking(session.findings(), draft().reasons, 'interview').map(({ item }) => item)
  return knowledge.compiled.edition.groups.map((group) => groupView(sitting, group, wrong))
}

function groupView(sitting: CommunitySitting, { key, title, items }: Group, wrong: readonly string[]) {
  const { session, knowledge } = sitting
  const views = items.filter((item) => !item.given && session.isAsked(item.key)).map((item) => itemView(sitting, item))
  const given = items.filter((item) => item.given && item.stage !== 'signing')
  return {
    ...{ key, title, items: views, open: views.filter((view) => isOpen(view, wrong)).length },
    given: told(given, knowledge.kept.facts),
  }
}

const isOpen = ({ item, standing, required }: ItemView, wrong: readonly string[]): boolean =>
  wrong.includes(item.key) || standing === 'lastYear' || standing === 'again' || (standing === 'blank' && required)

/** The item to look at first, if there is one. */
export function firstOpenIn(sitting: CommunitySitting, { items }: GroupView): string | undefined {
  const wrong = blocking(sitting.session.findings(), sitting.draft().reasons, 'interview').map(({ item }) => item)
  return items.find((view) => isOpen(view, wrong))?.item.key
}

function itemView(sitting: CommunitySitting, item: Item): ItemView {
  const { session, knowledge } = sitting
  const { answers, reasons } = sitting.draft()
  const { key } = item
  const returned = knowledge.kept.returned.find((one) => one.item === key)?.reason
  return {
    item,
    options: session.optionsOf(key),
    required: session.isRequired(key),
    value: answers[key],
    standing: standingOf(sitting, key, returned !== undefined),
    lastYear: knowledge.kept.prior?.[key],
    changed: session.differs(key),
    findings: session
      .findingsOf(key)
      .filter(({ check }) => answers[key] !== undefined || check !== 'required')
      .map((finding) => ({ finding, reason: reasons[reasonKey(finding)] ?? '' })),
    ...(returned === undefined ? {} : { returned }),
  }
}

function standingOf(sitting: CommunitySitting, key: string, isReturned: boolean): Standing {
  const { answers, lastYear, touched } = sitting.draft()
  if (answers[key] === undefined) return 'blank'
  if (isReturned && !touched.includes(key)) return 'again'
  return lastYear.includes(key) ? 'lastYear' : 'answered'
}

/** The whole form in words, as the committee reads it before it signs; what nobody answered is left out. */
export const formInWords = ({ content, facts, form }: KeptCommunity): readonly (Told & { readonly group: string })[] =>
  content.groups.flatMap(({ title, items }) =>
    told(items, { ...facts, ...form?.answers }).map((line) => ({ ...line, group: title })),
  )

const told = (items: readonly Item[], values: Readonly<Record<string, unknown>>): readonly Told[] =>
  items
    .map((item) => ({ term: item.label, value: answerText(item, values[item.key] as Answer) }))
    .filter(({ value }) => value !== '')
