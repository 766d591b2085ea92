import { Problem } from '../../shared/problems'
import type { Log } from './log'
import { isStoreFailure } from './store-failure'

/**
 * For whoever reads many streams at once: one that cannot be read or understood is named in the log and costs nobody the
 * others. A refusal and a failure of the store are what they always are.
 */
export async function unlessUnreadable<Read>(
  log: Pick<Log, 'error'>,
  stream: string,
  read: () => Promise<Read>,
): Promise<Read | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Problem || isStoreFailure(error)) throw error
    log.error('stream unreadable', { stream, error })
    return undefined
  }
}
