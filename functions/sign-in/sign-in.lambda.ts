import { signInRoutes } from '../../shared/sign-in/sign-in.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { signInUseCases } from './sign-in-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(signInRoutes, signInUseCases(dependencies), dependencies)
