/** The option that `or_other` adds to a list. */
export const otherLabel = '其他'
