import type { Office } from '../office/county-office'
import type { Known } from '../office/people'
import type { Collector, Leader, Network, Resident } from '../scenario'
import type { ConsoleDesks } from './console/desks'

/** What a driver needs to know of a story: where it plays, and who is who. */
export interface Stage {
  readonly office: Office
  person(name: string): Known
}

/** The phones of one story, all new: nothing is on them. */
export interface Phones {
  readonly collector: Collector
  readonly colleague: Collector
  readonly leader: Leader
  readonly resident: Resident
  readonly stranger: Resident
  readonly network: Network
  /** The console on a screen, where this driver has one; else who works at a desk speaks to the API. */
  readonly desks?: ConsoleDesks
  /** Puts them away; throws what went wrong unseen. */
  close(): Promise<void>
}

export interface Driver {
  readonly name: string
  phones(stage: Stage): Promise<Phones>
  /** After the last story. */
  end?(): Promise<void>
}
