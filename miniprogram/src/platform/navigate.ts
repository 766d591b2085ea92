import Taro from '@tarojs/taro'
import { type PageName, pages } from '../pages'
import { withQuery } from './addresses'

type Query = Readonly<Record<string, string>>

const addressOf = (page: PageName, query?: Query): string => withQuery(`/${pages[page]}`, query)

/**
 * On top of this page; back returns here. A page that lies below is gone back to: correcting again and again must not pile
 * up pages, of which WeChat opens ten and then none.
 */
export async function open(page: PageName, query: Query = {}): Promise<void> {
  const below = stepsDownTo(page, query)
  if (below > 0) await Taro.navigateBack({ delta: below })
  else await Taro.navigateTo({ url: addressOf(page, query) })
}

/** How many pages lie on top of it; 0 if it is not below. */
function stepsDownTo(page: PageName, query: Query): number {
  const stack = Taro.getCurrentPages()
  const at = stack.map((one) => isAt(one, page, query)).lastIndexOf(true)
  return at < 0 ? 0 : stack.length - 1 - at
}

function isAt({ route, $taroParams = {} }: OpenPage, page: PageName, query: Query): boolean {
  return route === pages[page] && Object.entries(query).every(([key, value]) => $taroParams[key] === value)
}

interface OpenPage {
  readonly route?: string
  readonly $taroParams?: Readonly<Record<string, unknown>>
}

/** In place of this page. */
export async function replace(page: PageName, query?: Query): Promise<void> {
  await Taro.redirectTo({ url: addressOf(page, query) })
}

/** In place of every page, e.g. after signing in or out. */
export async function startOver(page: PageName, query?: Query): Promise<void> {
  await Taro.reLaunch({ url: addressOf(page, query) })
}

/** To the page before. A page that came first, after a kill or a reload, has none: then in its place `otherwise`. */
export async function back(otherwise: PageName = 'village', query?: Query): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await startOver(otherwise, query)
}
