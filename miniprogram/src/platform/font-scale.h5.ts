/** Always 1: on H5 every size is in rem, so the browser's own setting is followed already. */
export const fontScale = (): number => 1
