import { createHmac } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import type { Dependencies } from '../dependencies'

/**
 * A keyed digest of the network a request came from, good only to compare two requests about one link: the address is
 * stored nowhere, and the networks of two links cannot be compared. Undefined where no address was told.
 */
export async function networkOf(
  { keyRing }: Pick<Dependencies, 'keyRing'>,
  linkId: string,
  address: string,
): Promise<string | undefined> {
  const prefix = prefixOf(address)
  if (prefix === undefined) return undefined
  return createHmac('sha256', await keyRing.secret('confirmation-networks'))
    .update(`${linkId} ${prefix}`)
    .digest('hex')
    .slice(0, 16)
}

/** A house, an office or a small part of a carrier: 256 IPv4 addresses, or one IPv6 site of 2^80. */
export function prefixOf(address: string): string | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  return isIPv6(plain) ? ipv6Site(plain) : undefined
}

function ipv6Site(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = head === '' ? [] : head.split(':')
  const rest = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...rest]
  return all
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
