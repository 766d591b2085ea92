/** As a CSS percentage; nothing of nothing is none of it. */
export const partOf = (value: number, total: number): string =>
  `${total === 0 ? 0 : Math.round(Math.min(1, value / total) * 100)}%`
