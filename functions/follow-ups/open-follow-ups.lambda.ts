import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { concernsTasks, followDisputes } from './follow-disputes'

export const handler = projector(followDisputes(liveDependencies()), concernsTasks)
