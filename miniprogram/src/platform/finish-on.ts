import type { PageName } from '../pages'
import { open, startOver } from './navigate'

/** The pages of what was finished are gone: the list, and this page on top of it. Back leads to the list. */
export async function finishOn(page: PageName, query: Readonly<Record<string, string>>): Promise<void> {
  isUnderWay = true
  try {
    await startOver('village')
    await open(page, query)
  } finally {
    isUnderWay = false
  }
}

let isUnderWay = false

/** Pages of the finished form that come into sight on the way lead nowhere themselves. */
export const isFinishing = (): boolean => isUnderWay
