import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'
import type { ShortLived } from '../platform/sessions'
import { secondsOf } from './seconds'

type Needs = Pick<Dependencies, 'sessions' | 'clock'>

/** Who tries, and from where: the network address, and on a phone the number it made of itself and keeps. */
export interface Trying {
  readonly account: string
  readonly address: string
  readonly device?: string
}

const kind = 'sign-in-tries'
const usualKind = 'sign-in-place'
const windowSeconds = 15 * 60
const mostPerAddress = 5
/** From all addresses together: slows a distributed guesser. Where she usually signs in it does not count. */
const mostPerAccount = 30
const usualDays = 90

/**
 * Counts a try before anything is compared, so that no number of requests at once gets one more (T05). Unknown accounts
 * count like known ones. A try that is refused here does not count for the account: one stranger, however patient,
 * cannot shut its holder out (docs/decisions).
 */
export async function countTry(needs: Needs, trying: Trying): Promise<void> {
  const here = hereOf(trying)
  if ((await needs.sessions.count(kind, here, windowSeconds)) > mostPerAddress) throw await locked(needs, here, 'here')
  if (await isUsual(needs, trying)) return
  const everywhere = everywhereOf(trying)
  if ((await needs.sessions.count(kind, everywhere, windowSeconds)) > mostPerAccount)
    throw await locked(needs, everywhere, 'account')
}

/** She got in: counting begins anew, and this is where she usually is. */
export async function forgetTries(needs: Needs, trying: Trying): Promise<void> {
  await needs.sessions.take(kind, hereOf(trying))
  await forgetTriesOfAll(needs, trying)
  const expiresAt = secondsOf(needs.clock()) + usualDays * 86_400
  for (const place of placesOf(trying)) await needs.sessions.put(usualKind, place, { expiresAt })
}

/** The county gives her a new code: whatever strangers tried before, she may come from anywhere. */
export async function forgetTriesOfAll({ sessions }: Needs, trying: Pick<Trying, 'account'>): Promise<void> {
  await sessions.take(kind, everywhereOf(trying))
}

const hereOf = ({ account, address }: Trying): string => sha256(`${account}\n${address}`)
const everywhereOf = ({ account }: Pick<Trying, 'account'>): string => sha256(account)

const placesOf = ({ account, address, device }: Trying): readonly string[] =>
  [`address ${address}`, ...(device === undefined ? [] : [`device ${device}`])].map((place) =>
    sha256(`${account}\n${place}`),
  )

async function isUsual({ sessions }: Needs, trying: Trying): Promise<boolean> {
  const rows = await Promise.all(placesOf(trying).map((place) => sessions.get(usualKind, place)))
  return rows.some((row) => row !== undefined)
}

/** Says how long it really lasts. */
async function locked({ sessions, clock }: Needs, id: string, because: 'here' | 'account') {
  const row = await sessions.get<ShortLived>(kind, id)
  const seconds = (row?.expiresAt ?? 0) - secondsOf(clock())
  return problem('signIn.locked', { minutes: Math.max(1, Math.ceil(seconds / 60)), because })
}
