import type { Scenario } from '../scenario'
import { theWholeJourney } from './the-whole-journey'

export const scenarios: readonly Scenario[] = [theWholeJourney]
