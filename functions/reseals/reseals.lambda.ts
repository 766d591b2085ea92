import { resealRoutes } from '../../shared/reseals/reseals.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { resealUseCases } from './reseal-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(resealRoutes, resealUseCases(dependencies), dependencies)
