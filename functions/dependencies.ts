import type { Campaigns } from './campaigns/campaigns'
import type { Identities } from './identities/identities'
import type { AccessTokens } from './platform/access-tokens'
import type { Environment } from './platform/environment'
import type { Handle } from './platform/handle'
import type { Journal } from './platform/journal'
import type { JournalRewriter } from './platform/journal-rewriter'
import type { Log } from './platform/log'
import type { Objects } from './platform/objects'
import type { Receipts } from './platform/receipts'
import type { KeyRing, Sealer } from './platform/sealer'
import type { Sessions } from './platform/sessions'
import type { Views } from './platform/views'
import type { WeChat } from './platform/wechat'
import type { Regions } from './regions/regions'

/** Everything a use case, a projector or a job may ask for. Each names what it needs with `Pick`. */
export interface Dependencies {
  readonly environment: Environment
  /** Now, ISO UTC. */
  clock(): string
  /** A random UUID. */
  newId(): string
  readonly log: Log
  readonly journal: Journal
  /** Only the function of `reseal` is granted what this needs. */
  readonly rewriter: JournalRewriter
  readonly views: Views
  readonly handle: Handle
  readonly receipts: Receipts
  readonly keyRing: KeyRing
  readonly sealer: Sealer
  readonly identities: Identities
  readonly sessions: Sessions
  readonly accessTokens: AccessTokens
  readonly campaigns: Campaigns
  readonly regions: Regions
  readonly media: Objects
  readonly transfers: Objects
  readonly auditRoots: Objects
  readonly wechat: WeChat
}
