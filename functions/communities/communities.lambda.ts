import { communityRoutes } from '../../shared/communities/communities.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { communityUseCases } from './community-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(communityRoutes, communityUseCases(dependencies), dependencies)
