/** A browser too old for the app is told so by the page itself, before any of its code runs. */
export const isTooOld = (): boolean => false
