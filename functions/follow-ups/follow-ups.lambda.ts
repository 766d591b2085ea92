import { followUpRoutes } from '../../shared/follow-ups/follow-ups.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { followUpUseCases } from './follow-up-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(followUpRoutes, followUpUseCases(dependencies), dependencies)
