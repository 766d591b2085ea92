import type { CheckKind, Stage } from './edition'

/** One thing wrong with a record. */
export interface Finding {
  /** Where it shows: the key of an item, or what the record called it. */
  readonly item: string
  readonly check: string
  readonly kind: CheckKind
  /** For the collector: what is wrong and what to do. */
  readonly says: string
  readonly reviewerSays: string
  readonly stage: Stage
}

const stages: readonly Stage[] = ['interview', 'signing', 'locking']

/** The key under which the reason for a soft finding is kept: `S54@livelihood`. */
export const reasonKey = ({ check, item }: Pick<Finding, 'check' | 'item'>): string => `${check}@${item}`

/**
 * The findings that stop the next step: every hard one, and every soft one without a reason (H35).
 * `upTo` is the step: `interview` before reading back, `signing` before submitting, `locking` before the township locks.
 */
export function blocking(
  findings: readonly Finding[],
  reasons: Readonly<Record<string, string>>,
  upTo: Stage = 'signing',
): readonly Finding[] {
  const last = stages.indexOf(upTo)
  return findings.filter(
    (finding) => stages.indexOf(finding.stage) <= last && (finding.kind === 'hard' || !hasReason(finding, reasons)),
  )
}

function hasReason(finding: Finding, reasons: Readonly<Record<string, string>>): boolean {
  // Own keys, and Object.hasOwn is younger than the phones we meet.
  const key = reasonKey(finding)
  const reason: unknown = Object.keys(reasons).includes(key) ? reasons[key] : undefined
  return typeof reason === 'string' && reason.trim() !== ''
}
