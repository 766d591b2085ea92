import type { RegionCode } from '../access/region'
import { type Command, type Context, type Decide, evolveBy, type StreamKind } from '../journal/stream'

/** Who looked at one person's full numbers, and why: what she finds in her own access log. */
export type Disclosures =
  | { readonly state: 'none'; readonly region?: undefined }
  | { readonly state: 'some'; readonly region: RegionCode; readonly times: number }

export type DisclosureEvent = {
  readonly type: 'identity.disclosed'
  readonly region: RegionCode
  readonly reason: string
  readonly by: string
}

const evolve = evolveBy<Disclosures, DisclosureEvent>({
  'identity.disclosed': (before, { region }) => ({
    state: 'some',
    region,
    times: before.state === 'some' ? before.times + 1 : 1,
  }),
})

export const disclosureKind: StreamKind<Disclosures, DisclosureEvent> = { initial: { state: 'none' }, evolve }

export const disclosureStream = ({ campaignId, personId }: { campaignId: string; personId: string }): string =>
  `identity#${campaignId}#${personId}`

export interface Disclose extends Command {
  readonly reason: string
}

/** `home`: where the person is registered now; her stream may begin before she moves. */
export interface DisclosureContext extends Context {
  readonly home: RegionCode
}

export const discloseIdentity: Decide<Disclosures, Disclose, DisclosureEvent, DisclosureContext> = (
  _,
  { reason },
  { by, home },
) => [{ type: 'identity.disclosed', region: home, reason, by }]
