import type { aboutRoutes } from '../../shared/about/about.routes'
import type { Dependencies } from '../dependencies'
import type { UseCases } from '../http/endpoint'
import { openApiDocument } from './openapi'

type Needs = Pick<Dependencies, 'environment' | 'clock' | 'receipts'>

export const aboutUseCases = ({ environment, clock, receipts }: Needs): UseCases<typeof aboutRoutes> => ({
  'GET /health': async () => ({ status: 'ok', stage: environment.STAGE, at: clock() }),
  'GET /openapi.json': async () => ({ ...openApiDocument() }),
  'GET /receipt-keys': async () => {
    const keys = await receipts.publicKeys()
    return { keys: keys.map((key) => ({ ...key, kid: String(key.kid), x: String(key.x) })) }
  },
})
