import { liveDependencies } from '../live-dependencies'
import { timedJob } from '../platform/job'
import { keepDailyRoot } from './keep-daily-root'

export const handler = timedJob(keepDailyRoot(liveDependencies()))
