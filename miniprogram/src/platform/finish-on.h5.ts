import Taro from '@tarojs/taro'
import { type PageName, pages } from '../pages'
import { open, startOver } from './navigate'

/**
 * The pages of what was finished are gone, also from the browser's own history: it is wound back to this app's first entry,
 * which becomes the list, and the page goes on top of it. Back leads to the list.
 */
export async function finishOn(page: PageName, query: Readonly<Record<string, string>>): Promise<void> {
  isUnderWay = true
  try {
    await toFirstEntry()
    if (!isShown(`/${pages.village}`)) {
      await startOver('village')
      // Taro promises this too early: the next call would change what becomes of a page that is still on its way.
      await until(() => isAlone() && isShown(`/${pages.village}`))
    }
    await open(page, query)
    await until(() => isShown(`/${pages[page]}`))
  } finally {
    isUnderWay = false
  }
}

let isUnderWay = false

/** Pages of the finished form that come into sight on the way lead nowhere themselves: two ways at once end anywhere. */
export const isFinishing = (): boolean => isUnderWay

/** The router numbers its entries; the number is in the entry itself and survives a reload. */
async function toFirstEntry(): Promise<void> {
  const at = (window.history.state as { readonly idx?: number } | null)?.idx ?? 0
  if (at === 0) return
  window.history.go(-at)
  await wait()
  // Taro takes the pages away and shows the first one a little after the address has changed.
  await until(isAlone)
}

/** Three seconds at the most: then the next step is as good as waiting. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries++) await wait()
}

const isAlone = (): boolean => Taro.getCurrentPages().length === 1 && isShown(routeInAddress())
const isShown = (route: string): boolean => Taro.getCurrentPages().at(-1)?.route === route
const routeInAddress = (): string => window.location.hash.replace(/^#/, '').replace(/\?.*/, '')

const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))
