import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { projectStaffRow } from './staff-rows.projector'

export const handler = projector(projectStaffRow(liveDependencies()))
