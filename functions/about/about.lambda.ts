import { aboutRoutes } from '../../shared/about/about.routes'
import { endpoint } from '../http/endpoint'
import { liveDependencies } from '../live-dependencies'
import { aboutUseCases } from './about-use-cases'

const dependencies = liveDependencies()

export const handler = endpoint(aboutRoutes, aboutUseCases(dependencies), dependencies)
