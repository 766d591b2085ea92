import { signInRoutes } from '../../shared/sign-in/sign-in.routes'
import { endpoint } from '../http/endpoint'
import { markStaffBrowser } from '../http/staff-sessions'
import { liveDependencies } from '../live-dependencies'
import { signInUseCases } from './sign-in-use-cases'

const dependencies = liveDependencies()

const secure = dependencies.environment.PUBLIC_URL.startsWith('https:')

export const handler = endpoint(signInRoutes, signInUseCases(dependencies), dependencies).use(
  markStaffBrowser({ secure }),
)
