import Taro from '@tarojs/taro'
import { type PageName, pages } from '../pages'
import { withQuery } from './addresses'

type Query = Readonly<Record<string, string>>

const addressOf = (page: PageName, query?: Query): string => withQuery(`/${pages[page]}`, query)

/** On top of this page; back returns here. */
export async function open(page: PageName, query?: Query): Promise<void> {
  await Taro.navigateTo({ url: addressOf(page, query) })
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
