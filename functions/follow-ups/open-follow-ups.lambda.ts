import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { followDisputes } from './follow-disputes'

export const handler = projector(followDisputes(liveDependencies()))
