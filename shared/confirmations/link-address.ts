/** The resident's first page. The token stands in the fragment, which no browser sends and no server logs (T03). */
export const linkAddress = (publicUrl: string, token: string): string =>
  `${publicUrl.replace(/\/$/, '')}/#/resident/pages/entry/index?t=${token}`
