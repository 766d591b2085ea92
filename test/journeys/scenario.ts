import type { Left } from '../../miniprogram/src/features/bundle/listing'
import type { AnswerValue } from '../../shared/registrations/interview'
import type { Counted } from './office/recount'

/** Somebody with a collector's phone in her hand. Verbs that see something wait for it. */
export interface Collector {
  signsIn(): Promise<void>
  opensTheRegistrationOf(name: string): Promise<void>
  /** Confirms last year's answers, and answers what is asked anew. */
  answersAsLastYear(): Promise<void>
  changes(item: string, answer: AnswerValue): Promise<void>
  /** What a reviewer or the person wrote stands at the item. */
  seesAt(item: string, words: string): Promise<void>
  /** Reads a record from before the reference date out to the person, who says that nothing has changed. */
  confirmsAgain(name: string): Promise<void>
  /** She says that something has: a new sitting begins at that group. */
  hearsOfAChange(name: string, group: string): Promise<void>
  takesAHomePhoto(): Promise<void>
  readsBack(): Promise<void>
  signsWithColleagueAndPerson(): Promise<void>
  signsWithColleagueAndProxy(proxy: ProxySigner): Promise<void>
  /** Answers that she has died, and what is asked then. */
  claimsHerDeath(): Promise<void>
  signsWithColleague(): Promise<void>
  finishes(): Promise<void>
  hasUnsent(count: number): Promise<void>
  seesOnTheList(name: string, left: Left): Promise<void>
  makesALinkFor(name: string): Promise<string>
  /** The system kills the app; what is on the phone stays. */
  theAppIsKilled(): Promise<void>
  /** What the county wrote stands on the person's page. */
  seesOnThePageOf(name: string, words: string): Promise<void>
  /** Takes the phone up again: the app opens, sends and fetches what it can. */
  comesBack(): Promise<void>
}

export interface ProxySigner {
  readonly name: string
  readonly relation: string
  readonly reason: string
}

/** The person herself with a phone of her own, or somebody else with another one. */
export interface Resident {
  opensTheLink(link: string): Promise<void>
  seesWhoIsAsking(): Promise<void>
  /** The page that says nothing about anybody. */
  seesTheNeutralPage(): Promise<void>
  matches(name: string): Promise<void>
  triesWrongNumbers(times: number): Promise<void>
  saysWrong(item: string, correction: string): Promise<void>
  saysRightToTheRest(): Promise<void>
  /** Signs and hands in; the code on the receipt. */
  signs(): Promise<string>
}

/** The network of the collector's phone. */
export interface Network {
  fails(): Promise<void>
  /** `theReceipt`: the server takes the next interview, and its answer never arrives. */
  recovers(how?: { readonly losing: 'theReceipt' }): Promise<void>
  /** Waits until that has happened. */
  hasLostTheReceipt(): Promise<void>
}

export interface Reviewer {
  returns(name: string, item: string, reason: string): Promise<void>
  approves(name: string): Promise<void>
  /** Who signed, as the record shows it: proxies are marked （代）. */
  seesSignatures(name: string): Promise<readonly { readonly label: string; readonly proxy: boolean }[]>
  makesALinkFor(name: string): Promise<string>
}

/** She works on a collector's phone, and has more to do there. */
export interface Leader extends Collector {
  confirmsTheStatusOf(name: string): Promise<void>
  disagreesWithTheStatusOf(name: string, reason: string): Promise<void>
}

export interface County {
  imports(names: readonly string[]): Promise<void>
  /** A whole visit by somebody else, sent as a phone sends it; for stories that begin later. */
  hasARegistrationOf(name: string): Promise<void>
  /** Whoever was visited yesterday was visited before it. */
  putsTheReferenceDateOnToday(): Promise<void>
  accepts(name: string, reason: string): Promise<void>
  sendsSomebodyAgain(name: string, reason: string): Promise<void>
  takesItsDecisionBack(name: string, reason: string): Promise<void>
  /** The second person's word on a claim, as the county reads it. */
  leaderSaid(name: string): Promise<{ readonly word: string; readonly reason?: string | undefined } | undefined>
  /** The code of the refusal, or the state after it. */
  locks(name: string): Promise<string>
  stateOf(name: string): Promise<string>
  /** How often an interview entered the record, and how often one was kept beside it. */
  timesSubmitted(name: string): Promise<number>
  timesSetAside(name: string): Promise<number>
  answerOf(name: string, item: string): Promise<unknown>
  photosArrived(name: string): Promise<number>
  /** As the figures page shows them. */
  figures(): Promise<Counted>
  /** The same, counted person by person from the records. */
  recount(): Promise<Counted>
  openDisputes(): Promise<number>
}

export interface Cast {
  readonly collector: Collector
  /** Of the same village, with a phone of her own and a good network. */
  readonly colleague: Collector
  readonly leader: Leader
  readonly reviewer: Reviewer
  readonly resident: Resident
  readonly stranger: Resident
  readonly county: County
  readonly network: Network
}

/** A story names no screen, so every driver can play it. */
export interface Scenario {
  readonly name: string
  play(cast: Cast): Promise<void>
}
