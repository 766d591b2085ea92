import { createHash } from 'node:crypto'

export interface PageRules {
  /** The address that pages may send photographs to, beside their own. */
  readonly uploads: string
  /** What else every page carries, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** A page may only talk to its own address and to the one it uploads photographs to; nothing may frame it. */
export function securityHeaders(html: string, { uploads, headers }: PageRules): Readonly<Record<string, string>> {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...inlineScripts(html)],
    // Both component libraries set styles from code.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', uploads],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", uploads],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
  const directives = Object.entries(policy).map(([name, sources]) => [name, ...sources].join(' '))
  return {
    'content-security-policy': directives.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  }
}

/** Exactly the scripts the builder wrote into the page: each by its hash, so an injected one does not run. */
function inlineScripts(html: string): readonly string[] {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)
  const hashes = [...scripts].map(([, code = '']) => createHash('sha256').update(code).digest('base64'))
  return hashes.map((hash) => `'sha256-${hash}'`)
}
