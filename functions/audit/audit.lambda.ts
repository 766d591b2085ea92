import { auditRoutes } from '../../shared/audit/audit.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { auditUseCases } from './audit-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(auditRoutes, auditUseCases(dependencies), dependencies)
