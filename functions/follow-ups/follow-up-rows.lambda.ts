import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { projectFollowUp } from './follow-up-rows.projector'

export const handler = projector(projectFollowUp(liveDependencies()))
