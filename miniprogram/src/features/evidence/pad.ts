/** The pad's own measure: `ui/sign-pad.props.ts`. */
export const width = 600
export const height = 300
