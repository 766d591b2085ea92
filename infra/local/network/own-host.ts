/** Names that mean this machine wherever they are resolved. */
const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a request was addressed to us. A page whose own name was pointed at this machine (DNS rebinding) passes every
 * check of origin, but its requests carry that name.
 */
export function isOwnHost(header: string | undefined, more: readonly string[] = []): boolean {
  const name = (header ?? '').toLowerCase().replace(/:\d+$/, '')
  return [...loopback, ...more].includes(name)
}
