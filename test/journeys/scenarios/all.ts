import type { Scenario } from '../scenario'
import { confirmedAgain } from './confirmed-again'
import { killedWhileSending } from './killed-while-sending'
import { oneOpener } from './one-opener'
import { signedByAnother } from './signed-by-another'
import { statusClaim, wrongClaim } from './status-claim'
import { theWholeJourney } from './the-whole-journey'
import { twoPhones } from './two-phones'

export const scenarios: readonly Scenario[] = [
  theWholeJourney,
  signedByAnother,
  oneOpener,
  statusClaim,
  wrongClaim,
  twoPhones,
  killedWhileSending,
  confirmedAgain,
]
