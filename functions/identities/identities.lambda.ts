import { identityRoutes } from '../../shared/identities/identities.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { identityUseCases } from './identity-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(identityRoutes, identityUseCases(dependencies), dependencies)
