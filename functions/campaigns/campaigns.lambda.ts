import { campaignRoutes } from '../../shared/campaigns/campaigns.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { campaignUseCases } from './campaign-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(campaignRoutes, campaignUseCases(dependencies), dependencies)
