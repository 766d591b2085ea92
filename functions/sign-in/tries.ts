import { problem } from '../../shared/problems'
import type { Dependencies } from '../dependencies'
import { sha256 } from '../platform/chain'

type Needs = Pick<Dependencies, 'sessions'>

const kind = 'sign-in-tries'
const minutes = 15
const mostPerAddress = 5
/** From all addresses together: slows a distributed guesser, and leaves room for the holder. */
const mostPerAccount = 30

/**
 * Counts a try before anything is compared, so that no number of requests at once gets one more (T05). Unknown accounts
 * count like known ones.
 */
export async function countTry({ sessions }: Needs, account: string, address: string): Promise<void> {
  const here = await sessions.count(kind, sha256(`${account}\n${address}`), minutes * 60)
  const everywhere = await sessions.count(kind, sha256(account), minutes * 60)
  if (here > mostPerAddress || everywhere > mostPerAccount) throw problem('signIn.locked', { minutes })
}

export async function forgetTries({ sessions }: Needs, account: string, address: string): Promise<void> {
  await sessions.take(kind, sha256(`${account}\n${address}`))
  await sessions.take(kind, sha256(account))
}
