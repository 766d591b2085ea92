import { liveDependencies } from '../live-dependencies'
import { objectJob } from '../platform/job'
import { importRoster } from './import-roster'

export const handler = objectJob(importRoster(liveDependencies()))
