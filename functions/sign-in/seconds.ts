export const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000)
