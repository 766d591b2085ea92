/** How editions name the window of R83, in their labels and in the sentences read out. */
const wordings = ['过去一年', '动态更新年度内']

/** Does this text ask of the campaign's window? Then the window's two dates stand beside it. */
export const asksOfThePastYear = (text: string): boolean => wordings.some((wording) => text.includes(wording))
