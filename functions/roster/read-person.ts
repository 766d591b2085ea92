import type { RegionCode } from '../../shared/access/region'
import { type CertificateNumber, parseCertificateNumber } from '../../shared/identities/certificate-number'
import { maskName, maskNumber, maskPhone } from '../../shared/identities/mask'
import type { Answers } from '../../shared/registrations/interview'
import type { PersonFacts } from '../../shared/registrations/registration'
import { type Cell, textOfCell } from '../../shared/workbooks/cell'
import type { Identity } from '../identities/identities'
import { type Field, headersOf } from './columns'
import { readBeside } from './compare-lists'
import { hasRadical, nameObstacle } from './name'
import { readPrior } from './read-prior'
import type { RosterRow } from './read-rows'
import { reasons } from './reasons.zh'

/** One line of the error list. The value is masked: enough to find it, not to use it. */
export interface RowError {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: string
  /** The row did not enter; or it did, without this cell. Absent in lists kept before this was told apart. */
  readonly kind?: 'refused' | 'remark'
}

export interface RosterPerson {
  readonly row: number
  readonly idNumber: string
  readonly identity: Identity
  readonly facts: PersonFacts
  readonly region: RegionCode
  readonly prior?: Answers
}

export type PersonRead =
  | { readonly kind: 'person'; readonly person: RosterPerson; readonly errors: readonly RowError[] }
  | { readonly kind: 'refused'; readonly errors: readonly RowError[] }

export interface Roster {
  /** Beijing date: no birth lies after it. */
  readonly today: string
  readonly villages: ReadonlySet<RegionCode>
}

type Valid = Extract<CertificateNumber, { kind: 'valid' }>

/** One row as a person, with every reason why it is none. Doubtful lesser cells are left out and reported. */
export function readPerson(row: RosterRow, { today, villages }: Roster): PersonRead {
  const errors: RowError[] = []
  const refuse = (field: Field, value: string, reason: string) =>
    void errors.push({ row: row.row, column: headersOf[field][0], value, reason })
  const cellOf = (field: Field) => row.cells[row.columns.fields.get(field) ?? -1]
  const textOf = (field: Field) => cleaned(textOfCell(cellOf(field)))
  if (row.isShifted) {
    return { kind: 'refused', errors: [{ row: row.row, column: reasons.wholeRow, value: '', reason: reasons.shifted }] }
  }

  const number = readNumber(cellOf('certificateNumber'), today, (value, reason) =>
    refuse('certificateNumber', value, reason),
  )
  const name = readName(cellOf('name'), (value, reason) => refuse('name', value, reason))
  const region = readVillage(cellOf('village'), villages, (value, reason) => refuse('village', value, reason))
  if (!number || name === undefined || region === undefined) return { kind: 'refused', errors }

  if (hasRadical(name)) refuse('name', maskName(name), reasons.nameRadical)
  for (const field of lesser) if (isUnread(cellOf(field))) refuse(field, '', reasons.unreadCell)

  const phones = [textOf('mobile'), textOf('fixed')].flatMap((text, at) => {
    const phone = text.replace(/[\s—–]/g, '')
    if (phone === '' || isPhone(phone)) return phone === '' ? [] : [phone]
    refuse(at === 0 ? 'mobile' : 'fixed', maskPhone(firstOf(phone, 20)), reasons.phone)
    return []
  })
  const shortened = (field: Field, count: number) => {
    const [text, kept] = [textOf(field), firstOf(textOf(field), count)]
    if (kept !== text) refuse(field, '', reasons.cut(count))
    return kept
  }
  const types = typesOf(number, textOf('types'), (value) => refuse('types', value, reasons.types))
  const prior = readPrior(row, (error) => errors.push(error))
  // In this order: a row is known again by the hash of its text.
  const identity = {
    name,
    certificateNumber: number.certificateNumber,
    phones,
    address: shortened('address', 200),
    guardian: shortened('guardian', 100),
  }
  const certified = factsOf(number, types, shortened('household', 40))
  const facts = { ...certified, ...readBeside({ textOf, refuse }, identity) }
  const person = { row: row.row, idNumber: number.idNumber, identity, facts, region, ...(prior ? { prior } : {}) }
  return { kind: 'person', person, errors }
}

/** Without them a person can be visited all the same. */
const lesser: readonly Field[] = [
  ...(['mobile', 'fixed', 'address', 'guardian', 'household', 'types'] as const),
  ...(['lastNumber', 'registeredName', 'registeredAddress', 'oldestAge'] as const),
]

const isUnread = (cell: Cell | undefined): boolean => cell?.kind === 'formula' || cell?.kind === 'error'

/** Control characters and those that turn the direction of writing have no place in a line (B31). */
const cleaned = (text: string): string =>
  text.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ').trim()

/** Counted in characters, never cut inside one (B27). */
const firstOf = (text: string, count: number): string =>
  text.length <= count ? text : [...text].slice(0, count).join('')

type Refuse = (value: string, reason: string) => void

function readNumber(cell: Cell | undefined, today: string, refuse: Refuse): Valid | undefined {
  if (cell?.kind === 'number') return void refuse(maskNumber(cell.text.slice(0, 24)), reasons.numericCell)
  if (cell?.kind === 'formula') return void refuse('', reasons.formulaCell)
  if (cell?.kind === 'error') return void refuse('', reasons.errorCell)
  const text = textOfCell(cell)
  const number = parseCertificateNumber(text, today)
  if (number.kind === 'valid') return number
  // Saved by a spreadsheet program that took it for a number: 3.40621E+17 (B44).
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text.trim())) return void refuse(text.trim().slice(0, 3), reasons.numericCell)
  return void refuse(maskNumber(text.trim().slice(0, 24)), reasons.number[number.because])
}

function readName(cell: Cell | undefined, refuse: Refuse): string | undefined {
  if (cell?.kind === 'formula') return void refuse('', reasons.formulaCell)
  if (cell?.kind === 'error') return void refuse('', reasons.errorCell)
  const name = textOfCell(cell).trim()
  const obstacle = nameObstacle(name)
  return obstacle === undefined ? name : void refuse(name === '' ? '' : maskName(name), reasons[obstacle])
}

/** A code is no secret; what stands there instead may be somebody's number, so it is masked. */
function readVillage(cell: Cell | undefined, villages: Roster['villages'], refuse: Refuse): RegionCode | undefined {
  if (cell?.kind === 'formula') return void refuse('', reasons.formulaCell)
  if (cell?.kind === 'error') return void refuse('', reasons.errorCell)
  const text = textOfCell(cell).trim()
  if (villages.has(text)) return text
  return void refuse(/^\d{0,12}$/.test(text) ? text : maskNumber(text.slice(0, 24)), reasons.villageUnknown)
}

const isPhone = (text: string): boolean => /^(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?)$/.test(text)

/** Digits 1–6 of 多重; a single type is its own. */
function typesOf({ disabilityType }: Valid, text: string, refuse: (value: string) => void): readonly number[] {
  if (disabilityType !== 7) return [disabilityType]
  if (text === '') return []
  const types = [...new Set((text.match(/\d/g) ?? []).map(Number))].sort()
  if (types.length >= 2 && types.every((type) => type >= 1 && type <= 6)) return types
  refuse(/^[\d、,，;；/ ]{0,20}$/.test(text) ? text : '*')
  return []
}

const factsOf = (
  { sex, birthDate, disabilityType, grade }: Valid,
  types: readonly number[],
  household: string,
): PersonFacts => ({
  ...{ sex, birthDate, disabilityType, types, grade },
  ...(household === '' ? {} : { householdId: household }),
})
