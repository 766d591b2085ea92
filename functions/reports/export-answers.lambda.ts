import { liveDependencies } from '../live-dependencies'
import { projector } from '../platform/projector'
import { exportAnswers } from './export-answers'

export const handler = projector(exportAnswers(liveDependencies()))
