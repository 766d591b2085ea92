import type { aboutRoutes } from '../../shared/about/about.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { openApiDocument } from './openapi'

type Needs = Pick<Dependencies, 'environment' | 'clock' | 'receipts' | 'sessions'>

/** Anybody may ask, as often as she likes: after a good try the next question within this time stores nothing. */
const probeMilliseconds = 5_000

/**
 * The system is well when a row can be stored and read: a full disk, a log that was taken away and a database that does not
 * answer all show. Rejects with what the store said.
 */
function storeProbe({ sessions, clock }: Needs): () => Promise<void> {
  let lastGood = Number.NEGATIVE_INFINITY
  return async () => {
    const now = Date.parse(clock())
    if (now - lastGood < probeMilliseconds) return
    await sessions.count('health', 'probe', probeMilliseconds / 1000)
    lastGood = now
  }
}

export const aboutUseCases = (needs: Needs): UseCases<typeof aboutRoutes> => {
  const { environment, clock, receipts } = needs
  const probe = storeProbe(needs)
  return {
    'GET /health': async () => {
      await probe()
      return { status: 'ok', stage: environment.STAGE, at: clock() }
    },
    'GET /openapi.json': async () => ({ ...openApiDocument() }),
    'GET /receipt-keys': async () => {
      const keys = await receipts.publicKeys()
      return { keys: keys.map((key) => ({ ...key, kid: String(key.kid), x: String(key.x) })) }
    },
  }
}
