import { rosterRoutes } from '../../shared/roster/roster.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { rosterUseCases } from './roster-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(rosterRoutes, rosterUseCases(dependencies), dependencies)
