import { Collapse } from 'antd'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Settings } from '../../../../shared/campaigns/settings'
import type { Edition, Item } from '../../../../shared/forms/edition'
import { formInput } from '../../../../shared/registrations/form-input'
import type { Registration } from '../../../../shared/registrations/registration'
import { useMessages } from '../../language'
import { useRead } from '../../platform/api'
import { HandbookPassage } from '../../ui/handbook-passage'
import type { Finding, RegistrationRecord } from './compare'
import { type Explainer, explainer, type NotAsked as NotAskedItem } from './explain-record'

interface Known {
  readonly edition: Edition
  readonly explainer: Explainer
}
const Explanations = createContext<Known | undefined>(undefined)

interface ExplainingProps {
  readonly campaignId: string
  readonly edition: Edition | undefined
  readonly record: RegistrationRecord
  readonly children: ReactNode
}

/** Around a record: what is in it can tell why a finding stands and why an item was not asked. */
export function Explaining({ campaignId, edition, record, children }: ExplainingProps) {
  const { data } = useRead('GET /campaigns/{campaignId}', { params: { campaignId } }, { fresh: 60_000 })
  const known = useMemo(() => {
    const { interview } = record
    if (!edition || !data || !interview) return undefined
    // Region, facts, prior answers and the interview are all that is read of a registration here, and the record has them.
    const registration = record as unknown as Registration
    return {
      edition,
      explainer: explainer(edition, formInput(registration, interview, data.inForce as unknown as Settings)),
    }
  }, [edition, data, record])
  return <Explanations.Provider value={known}>{children}</Explanations.Provider>
}

/** Folded under a finding: its causes, what settles it, what the handbook says. */
export function WhyFound({ finding }: { readonly finding: Finding }) {
  const { why: words } = useMessages()
  const known = useContext(Explanations)
  const why = useMemo(() => known?.explainer.ofFinding(finding), [known, finding])
  if (!known || !why) return null
  return (
    <details>
      <summary style={{ cursor: 'pointer', paddingBlock: 4 }}>{words.found}</summary>
      <ul style={{ marginBlock: 4, paddingInlineStart: 20 }}>
        {why.causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
      {why.settledBy.length > 0 && <div>{words.settledBy(why.settledBy)}</div>}
      {why.takesReason && <div>{words.takesReason}</div>}
      <HandbookPassage edition={known.edition} item={finding.item} />
    </details>
  )
}

/** The items nobody asked, folded, each with what decided it. */
export function NotAsked() {
  const { why: words } = useMessages()
  const known = useContext(Explanations)
  const rows = useMemo(() => known?.explainer.notAsked() ?? [], [known])
  if (rows.length === 0) return null
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {byCauses(rows).map(([causes, items]) => (
        <li key={causes}>
          {items.map(({ number = '', label }) => `${number} ${label}`.trim()).join('、')}：{causes || words.closed}
        </li>
      ))}
    </ul>
  )
  return (
    <Collapse
      style={{ marginTop: 16 }}
      items={[{ key: 'notAsked', label: words.notAsked(rows.length), children: list }]}
    />
  )
}

/** One answer closes many items: they stand in one line. */
function byCauses(rows: readonly NotAskedItem[]): readonly (readonly [string, readonly Item[]])[] {
  const lines = new Map<string, Item[]>()
  for (const { item, causes } of rows) {
    const key = causes.join('；')
    lines.set(key, [...(lines.get(key) ?? []), item])
  }
  return [...lines]
}
