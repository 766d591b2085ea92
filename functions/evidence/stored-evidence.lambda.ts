import { liveDependencies } from '../live-dependencies'
import { objectJob } from '../platform/job'
import { receiveEvidence } from './receive-evidence'

export const handler = objectJob(receiveEvidence(liveDependencies()))
