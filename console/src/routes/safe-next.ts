/** Only an address of this console: anything else could lead a person astray after she typed her password. */
export const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/')
