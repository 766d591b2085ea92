import type { Edition } from '../../shared/forms/edition'
import type { Registration } from '../../shared/registrations/registration'

interface Exported {
  readonly personId: string
  readonly registration: Extract<Registration, { interview: unknown }>
}

export interface Column {
  readonly title: string
  read(exported: Exported): string | number | boolean
}

/**
 * One column per item by its meaning key, of every edition the interviews were made with; what is sealed, free text and what only proves
 * the visit is left out. Inside one campaign a key never changes its meaning.
 */
export const answerColumns = (editions: readonly Edition[]): readonly Column[] => [
  { title: 'person_id', read: ({ personId }) => personId },
  { title: 'region', read: ({ registration }) => registration.region },
  { title: 'state', read: ({ registration }) => registration.state },
  { title: 'version', read: ({ registration }) => registration.interview.version },
  { title: 'submitted_at', read: ({ registration }) => registration.interview.submittedAt },
  { title: 'sex', read: ({ registration }) => registration.facts.sex },
  { title: 'birth_year', read: ({ registration }) => registration.facts.birthDate.slice(0, 4) },
  { title: 'disability_type', read: ({ registration }) => registration.facts.disabilityType },
  { title: 'grade', read: ({ registration }) => registration.facts.grade },
  { title: 'confirmation', read: ({ registration }) => registration.confirmation.kind },
  ...openKeysOf(editions).map((key) => ({
    title: key,
    read: ({ registration }: Exported) => textOf(registration.interview.answers[key]),
  })),
]

const openKeysOf = (editions: readonly Edition[]): readonly string[] => {
  const items = editions.flatMap(({ groups }) => groups.flatMap((group) => group.items))
  return [
    ...new Set(items.filter((item) => !item.given && !item.private && item.type !== 'text').map(({ key }) => key)),
  ]
}

const textOf = (answer: unknown): string | number | boolean => {
  if (Array.isArray(answer)) return answer.join(' ')
  return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? answer : ''
}

export const csvLine = (cells: readonly (string | number | boolean)[]): string => `${cells.map(cell).join(',')}\r\n`

/** Text that a spreadsheet would take for a formula, in either width, begins with an apostrophe; numbers stay numbers (B40, B41). */
function cell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  const harmless = /^[\p{Cc}=+\-@＝＋－＠]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}
