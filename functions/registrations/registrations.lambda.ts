import { registrationRoutes } from '../../shared/registrations/registrations.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { registrationUseCases } from './registration-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(registrationRoutes, registrationUseCases(dependencies), dependencies)
