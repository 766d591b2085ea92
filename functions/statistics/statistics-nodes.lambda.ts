import { liveDependencies } from '../live-dependencies'
import { viewsProjector } from '../platform/projector'
import { projectFigures } from './statistics-nodes.projector'

export const handler = viewsProjector(projectFigures(liveDependencies()))
