import type { RegionCode } from '../access/region'

/** What every command carries besides its own facts. */
export interface Command {
  /** Made where the command begins, usually the phone; the idempotency key, for ever. */
  readonly commandId: string
}

/** What a rule may know besides state and command: never a clock, never storage, never randomness. */
export interface Context {
  /** Server time, ISO UTC. On the phone: device time, and the server decides again. */
  readonly at: string
  readonly by: string
  /** Of the path, already checked against the actor's scope; only a rule that opens a stream may use it. */
  readonly region?: RegionCode
}

export type Decide<State, C extends Command, Event, K extends Context = Context> = (
  state: State,
  command: C,
  context: K,
) => readonly Event[]

export interface Named {
  readonly type: string
}

/** A state knows its region as soon as its stream exists. */
export interface Placed {
  readonly region?: RegionCode | undefined
}

export interface StreamKind<State extends Placed, Event extends Named> {
  readonly initial: State
  readonly evolve: (state: State, event: Event) => State
}

export const fold = <State extends Placed, Event extends Named>(
  { initial, evolve }: StreamKind<State, Event>,
  entries: readonly { readonly events: readonly Event[] }[],
): State => entries.flatMap(({ events }) => events).reduce(evolve, initial)

/** One entry per event: a new event does not compile until the state understands it. */
export const evolveBy =
  <State, Event extends Named>(
    table: {
      readonly [T in Event['type']]: (state: State, event: Extract<Event, { type: T }>) => State
    },
  ) =>
  (state: State, event: Event): State =>
    (table[event.type as Event['type']] as (state: State, event: Event) => State)(state, event)
