/** Hundred characters, counted as people count them; twice what 民委发〔2016〕33号 asks for (B32). */
const mostCharacters = 100

/**
 * Why a text is no Chinese personal name. Every Han character counts, the rare ones and compatibility forms too, with their
 * variation selectors; so does `·` and the look-alikes people type for it. The name itself is kept exactly (B25–B31).
 */
export function nameObstacle(
  name: string,
): 'nameMissing' | 'nameLength' | 'namePrivate' | 'nameCharacters' | undefined {
  if (name === '') return 'nameMissing'
  if (/\p{Co}/u.test(name)) return 'namePrivate'
  if ([...name].length > mostCharacters) return 'nameLength'
  return /^(\p{Script=Han}\p{Variation_Selector}?|[〇·•‧・･．. \u3000])+$/u.test(name) &&
    /\p{Script=Han}|〇/u.test(name)
    ? undefined
    : 'nameCharacters'
}

/** ⼭ is no 山: a radical looks like the character and is another one, so a search or a comparison misses the person. */
export const hasRadical = (name: string): boolean => /[\u2e80-\u2fdf]/u.test(name)
