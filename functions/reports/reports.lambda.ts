import { reportRoutes } from '../../shared/reports/reports.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { reportUseCases } from './report-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(reportRoutes, reportUseCases(dependencies), dependencies)
