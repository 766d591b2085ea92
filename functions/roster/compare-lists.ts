import { foldNumber, parseCertificateNumber } from '../../shared/identities/certificate-number'
import { maskNumber } from '../../shared/identities/mask'
import type { ComparedLists, PersonFacts } from '../../shared/registrations/registration'
import type { Field } from './columns'
import { reasons } from './reasons.zh'

export interface RosterSays {
  readonly certificateNumber: string
  readonly name: string
  readonly address: string
}

interface Cells {
  /** '' is a cell that is empty or not there. */
  textOf(field: Field): string
  refuse(field: Field, value: string, reason: string): void
}

/** What a row says beside the roster's own columns. */
export function readBeside(cells: Cells, says: RosterSays): Pick<PersonFacts, 'compared' | 'householdOldestAge'> {
  const [compared, age] = [compareLists(cells, says), readAge(cells)]
  return {
    ...(Object.keys(compared).length === 0 ? {} : { compared }),
    ...(age === undefined ? {} : { householdOldestAge: age }),
  }
}

/**
 * Last year's certificate number and the certificate database's name and address are compared here, once, and kept nowhere:
 * only whether they differ.
 */
function compareLists({ textOf, refuse }: Cells, { certificateNumber, name, address }: RosterSays): ComparedLists {
  const lastText = textOf('lastNumber')
  const last = lastText === '' ? undefined : parseCertificateNumber(lastText)
  if (last?.kind === 'invalid') refuse('lastNumber', maskNumber(lastText.slice(0, 24)), reasons.lastNumber)
  const [registeredName, registeredAddress] = [textOf('registeredName'), textOf('registeredAddress')]
  return {
    ...(last?.kind === 'valid' ? numbersCompared(last.certificateNumber, certificateNumber) : {}),
    ...(registeredName === '' ? {} : { nameDiffers: plainText(registeredName) !== plainText(name) }),
    ...(registeredAddress === '' || address === '' ? {} : { addressDiffers: isElsewhere(registeredAddress, address) }),
  }
}

/** Twenty digits say who, which type and which grade; what follows counts how often it was issued again. */
const numbersCompared = (last: string, now: string) => ({
  numberChanged: last.slice(0, 20) !== now.slice(0, 20),
  suffixChanged: last.slice(20) !== now.slice(20),
})

/** Spaces, width and the points between parts of a name are the same to people. */
const plainText = (text: string): string => foldNumber(text).replace(/[·•・.,，。、()（）-]/g, '')

/** One of the two often begins with province and county: the shorter one must be the end of the longer. */
function isElsewhere(registered: string, now: string): boolean {
  const [one, other] = [plainText(registered), plainText(now)]
  return !one.endsWith(other) && !other.endsWith(one)
}

function readAge({ textOf, refuse }: Cells): number | undefined {
  const text = textOf('oldestAge')
  if (text === '') return undefined
  if (/^\d{1,3}$/.test(text) && Number(text) <= 130) return Number(text)
  refuse('oldestAge', /^\d{0,3}$/.test(text) ? text : '*', reasons.oldestAge)
  return undefined
}
