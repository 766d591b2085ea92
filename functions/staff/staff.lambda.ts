import { staffRoutes } from '../../shared/staff/staff.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { staffUseCases } from './staff-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(staffRoutes, staffUseCases(dependencies), dependencies)
