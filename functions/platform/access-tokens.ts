import type { Actor } from '../../shared/access/permissions'

/** Short JWTs (EdDSA) of one stage: the audience is `ruhu-<stage>`, so another stage's token is nobody here. */
export interface AccessTokens {
  issue(actor: Actor, seconds: number): Promise<string>
  /** Undefined for anything that is not a valid token of this stage. */
  read(token: string): Promise<Actor | undefined>
}
