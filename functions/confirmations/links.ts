import { createHmac } from 'node:crypto'
import type { LinkChannel, Opening } from '../../shared/registrations/confirmation'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import type { ShortLived } from '../platform/sessions'

/** One confirmation link while it lives. Only the token's hash is stored; the token itself is worked out again from the link's id. */
export interface Link extends ShortLived {
  readonly linkId: string
  readonly campaignId: string
  readonly personId: string
  readonly region: string
  /** Hash of the first opener's secret; all others see a neutral page (T01). */
  readonly opener: string
  readonly matched: boolean
  /** How it was made; absent of links made before that was kept. */
  readonly issued?: {
    readonly at: string
    readonly by: string
    readonly channel: LinkChannel
    readonly network?: string
  }
  /** How it was first opened, and digests of who opened it. */
  readonly opening?: Opening
  readonly openIdDigest?: string
  readonly deviceDigest?: string
}

/** What is kept with a link from its first opening on. */
export type FirstOpening = Pick<Link, 'opening' | 'openIdDigest' | 'deviceDigest'>

type Needs = Pick<Dependencies, 'sessions' | 'keyRing'>

const kind = 'link'
const unopened = ''

export const linkStore = ({ sessions, keyRing }: Needs) => {
  /** 128 bits, as 22 characters: it fits a mini-program code's scene. */
  const tokenOf = async (linkId: string): Promise<string> =>
    createHmac('sha256', await keyRing.secret('confirmation-links'))
      .update(linkId)
      .digest()
      .subarray(0, 16)
      .toString('base64url')

  const find = async (id: string, at: string): Promise<Link | undefined> => {
    const link = await sessions.get<Link>(kind, id)
    return link && link.expiresAt > Date.parse(at) / 1000 ? link : undefined
  }

  return {
    tokenOf,

    /** Safe to repeat: a link that is there already stays as it is. */
    async keep(
      facts: Pick<Link, 'linkId' | 'campaignId' | 'personId' | 'region' | 'expiresAt' | 'issued'>,
    ): Promise<string> {
      const token = await tokenOf(facts.linkId)
      await sessions.putNew<Link>(kind, sha256(token), { ...facts, opener: unopened, matched: false })
      return token
    },

    byToken: (token: string, at: string) => find(sha256(token), at),
    byId: async (linkId: string, at: string) => find(sha256(await tokenOf(linkId)), at),

    /**
     * The link as it is now, for the first opener and for her again; of two who come at once, one. She may be known by
     * several secrets: the link is bound to the first, and any of them opens what is bound to it.
     */
    claim: async (link: Link, secrets: Secrets, first: FirstOpening): Promise<Link | undefined> =>
      claimed(sessions, sha256(await tokenOf(link.linkId)), { ...first, ...link }, secrets),

    /** False when the link has ended meanwhile: what was revoked does not come back. */
    async markMatched(link: Link): Promise<boolean> {
      const id = sha256(await tokenOf(link.linkId))
      if (await sessions.swap<Link>(kind, id, { ...link, matched: true }, { field: 'matched', was: false })) return true
      return (await sessions.get<Link>(kind, id))?.matched === true
    },

    end: async (linkId: string) => void (await sessions.take(kind, sha256(await tokenOf(linkId)))),
  }
}

export type Secrets = readonly [string, ...string[]]

/** Bound to somebody else: no more is looked at than for a token that does not exist. */
export const isOthers = ({ opener }: Link, secrets: Secrets): boolean =>
  opener !== unopened && !digestsOf(secrets).includes(opener)

const digestsOf = (secrets: Secrets): readonly string[] => secrets.map((secret) => sha256(secret))

async function claimed(
  sessions: Needs['sessions'],
  id: string,
  link: Link,
  secrets: Secrets,
): Promise<Link | undefined> {
  if (link.opener !== unopened) return isOthers(link, secrets) ? undefined : link
  const bound = { ...link, opener: sha256(secrets[0]) }
  if (await sessions.swap<Link>(kind, id, bound, { field: 'opener', was: unopened })) return bound
  // Somebody was faster: perhaps she herself, who tapped twice.
  const now = await sessions.get<Link>(kind, id)
  return now && now.opener !== unopened && !isOthers(now, secrets) ? now : undefined
}

export type LinkStore = ReturnType<typeof linkStore>
