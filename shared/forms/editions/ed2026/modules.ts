import type { Edition } from '../../edition'
import { cultureMore } from './culture-more'
import { educationMore } from './education-more'
import { employmentMore } from './employment-more'
import { family } from './family'
import { identityMore } from './identity-more'
import { legal } from './legal'
import { rehabilitationMore } from './rehabilitation-more'
import { securityMore } from './security-more'

/** What instrument.md section 1 marks as ext, by theme: each alone or all together extend ed2026, in the order of the form. */
export const ed2026Modules: readonly Edition[] = [
  identityMore,
  family,
  educationMore,
  employmentMore,
  securityMore,
  rehabilitationMore,
  cultureMore,
  legal,
]
