import { regionRoutes } from '../../shared/regions/regions.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { regionUseCases } from './region-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(regionRoutes, regionUseCases(dependencies), dependencies)
