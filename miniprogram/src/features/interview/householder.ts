import { ownNumber } from '../../../../shared/identities/certificate-number'
import type { Interview } from './interview'

/** Is the person herself answered as her householder? */
export function isHouseholder({ draft, knowledge }: Interview): boolean {
  const { householder_name, householder_id } = draft().answers
  return householder_name === knowledge.row.name && householder_id === ownNumber
}

/** 户主就是本人: the name as the roster has it; the number stays where it is, sealed. */
export function sayHouseholder(interview: Interview): void {
  interview.answer('householder_name', interview.knowledge.row.name)
  interview.answer('householder_id', ownNumber)
}
