import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { projectVillageRow } from './village-rows.projector'

export const handler = projector(projectVillageRow(liveDependencies()))
