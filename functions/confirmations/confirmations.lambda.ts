import { confirmationRoutes } from '../../shared/confirmations/confirmations.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { confirmationUseCases } from './confirmation-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(confirmationRoutes, confirmationUseCases(dependencies), dependencies)
