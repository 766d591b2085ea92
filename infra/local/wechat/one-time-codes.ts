import { randomBytes } from 'node:crypto'

const fiveMinutes = 5 * 60_000
const oneHour = 60 * 60_000

interface Ticket<Content> {
  readonly content: Content
  readonly expiresAt: number
  isUsed: boolean
}

export type Redemption<Content> =
  | { readonly kind: 'fresh'; readonly content: Content }
  | { readonly kind: 'used' }
  | { readonly kind: 'unknown' }

export interface OneTimeCodes<Content> {
  issue(content: Content): string
  /** An expired code is as unknown as one that never was. */
  redeem(code: string): Redemption<Content>
}

/** Codes for one use within five minutes. */
export function createOneTimeCodes<Content>(clock: () => number): OneTimeCodes<Content> {
  const tickets = new Map<string, Ticket<Content>>()

  const forgetOld = () => {
    for (const [code, { expiresAt }] of tickets) if (expiresAt + oneHour < clock()) tickets.delete(code)
  }

  return {
    issue(content) {
      forgetOld()
      const code = randomBytes(16).toString('hex')
      tickets.set(code, { content, expiresAt: clock() + fiveMinutes, isUsed: false })
      return code
    },
    redeem(code) {
      const ticket = tickets.get(code)
      if (!ticket) return { kind: 'unknown' }
      if (ticket.isUsed) return { kind: 'used' }
      if (ticket.expiresAt <= clock()) return { kind: 'unknown' }
      ticket.isUsed = true
      return { kind: 'fresh', content: ticket.content }
    },
  }
}
