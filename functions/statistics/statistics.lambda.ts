import { statisticsRoutes } from '../../shared/statistics/statistics.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { statisticsUseCases } from './statistics-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(statisticsRoutes, statisticsUseCases(dependencies), dependencies)
