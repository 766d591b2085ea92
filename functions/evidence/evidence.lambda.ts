import { evidenceRoutes } from '../../shared/evidence/evidence.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { evidenceUseCases } from './evidence-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(evidenceRoutes, evidenceUseCases(dependencies), dependencies)
