import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { projectCampaignRow } from './campaign-rows.projector'

export const handler = projector(projectCampaignRow(liveDependencies()))
