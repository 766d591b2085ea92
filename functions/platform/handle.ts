import { type Actor, may, type Permission } from '../../shared/access/permissions'
import type { RegionCode } from '../../shared/access/region'
import type { Receipt } from '../../shared/journal/receipt'
import {
  type Command,
  type Context,
  type Decide,
  fold,
  type Named,
  type Placed,
  type StreamKind,
} from '../../shared/journal/stream'
import { type Problem, problem } from '../../shared/problems'
import { chained } from './chain'
import type { DeviceNote, Entry, Journal } from './journal'

const attempts = 5

/** What `handle` must know of a kind of stream: how it grows, what its rules may know, how it says "no such thing". */
export interface Subject<State extends Placed, Event extends Named, K extends Context> {
  readonly kind: StreamKind<State, Event>
  contextOf(context: Context, state: State, stream: string): Promise<K>
  /** Personal text inside events, sealed before it is stored. */
  sealed?(events: readonly Event[], state: State, stream: string): Promise<readonly Event[]>
  /** The same answer for what does not exist and for what lies outside the actor's scope. */
  unknown(): Problem
}

export interface CommandRequest<C> {
  readonly actor: Actor
  readonly permission: Permission
  readonly body: C
  /** Of the body exactly as it was sent. */
  readonly contentHash: string
  /** Already checked against the actor's scope; only for a command that opens a stream. */
  readonly region?: RegionCode
  readonly device?: DeviceNote
}

interface Parts {
  readonly journal: Journal
  /** Now, ISO UTC. */
  clock(): string
  sign(entry: Entry): Promise<Receipt>
}

/** The one way to change anything: read, fold, decide, append. Returns the receipt; of a repeat, the first one again. */
export const handleWith =
  ({ journal, clock, sign }: Parts) =>
  async <State extends Placed, C extends Command, Event extends Named, K extends Context>(
    subject: Subject<State, Event, K>,
    decide: Decide<State, C, Event, K>,
    stream: string,
    request: CommandRequest<C>,
  ): Promise<Receipt> => {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const entries = await journal.read<Event>(stream)
      const state = fold(subject.kind, entries)
      assertInScope(subject, state, request)

      const earlier = earlierOf(entries, request)
      if (earlier) return sign(earlier)

      const { body, actor, contentHash, device, region } = request
      const context = { at: clock(), by: actor.id, ...(region === undefined ? {} : { region }) }
      const decided = decide(state, body, await subject.contextOf(context, state, stream))
      const events = (await subject.sealed?.(decided, state, stream)) ?? decided
      const facts = { stream, events, at: context.at, by: context.by, commandId: body.commandId, contentHash }
      const entry = chained(entries.at(-1), { ...facts, ...(device ? { device } : {}) })
      if (await journal.append(entry)) return sign(entry)
    }
    throw problem('stream.busy')
  }

export type Handle = ReturnType<typeof handleWith>

function assertInScope<State extends Placed>(
  subject: Pick<Subject<State, never, never>, 'unknown'>,
  state: State,
  { actor, permission, region }: CommandRequest<unknown>,
): void {
  // The region comes from the stream's own history; the one in a path is only a claim.
  const place = state.region ?? region
  if (place === undefined || !may(actor, permission, place)) throw subject.unknown()
}

function earlierOf<Event extends Named>(
  entries: readonly Entry<Event>[],
  { body: { commandId }, contentHash }: CommandRequest<Command>,
): Entry<Event> | undefined {
  const earlier = entries.find((entry) => entry.commandId === commandId)
  if (earlier && earlier.contentHash !== contentHash) throw problem('command.contentDiffers', { commandId })
  return earlier
}
