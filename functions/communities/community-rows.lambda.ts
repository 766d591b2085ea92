import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { projectCommunityRow } from './community-rows.projector'

export const handler = projector(projectCommunityRow(liveDependencies()))
