import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { hasCode, isMissing } from './files'
import type { Request } from './http-event'
import { type Reply, refuse } from './refusals'
import { type PageRules, securityHeaders } from './security-headers'

/** A folder of built files under a path that ends in `/`. */
export interface Site {
  readonly path: string
  readonly folder: string
  /** An address without a file gets the first page: the application knows its own addresses. */
  readonly isSinglePage: boolean
}

export type Sites = (request: Request) => Promise<Reply>

const compress = promisify(gzip)

export function createSites(sites: readonly Site[], rules: PageRules): Sites {
  const byLength = [...sites].sort((left, right) => right.path.length - left.path.length)
  const files = createFileCache(rules)

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse('route.wrongMethod', { allow: 'GET, HEAD' })
    const path = decodedPath(request.target)
    if (path === undefined) return refuse('request.malformedAddress')

    const bare = byLength.find((site) => site.path === `${path}/`)
    if (bare) return { status: 308, headers: { location: bare.path }, body: '' }
    const site = byLength.find((one) => path.startsWith(one.path))
    const file = site && (await findFile(site, path.slice(site.path.length)))
    return file === undefined ? refuse('page.unknown') : replyWith(await files(file), request)
  }
}

/** undefined if the path is broken or means to leave the folder. */
function decodedPath(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.split('?')[0] ?? '')
    const isPlain = !path.includes('\0') && !path.includes('\\') && !path.split('/').includes('..')
    return isPlain ? path : undefined
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

async function findFile(site: Site, relative: string): Promise<string | undefined> {
  const wanted = normalize(join(site.folder, relative === '' ? 'index.html' : relative))
  if (!wanted.startsWith(normalize(site.folder) + sep)) return undefined
  if (await isFile(wanted)) return wanted
  const first = join(site.folder, 'index.html')
  // A missing script must be a 404: HTML in its place would break the page without a word.
  return site.isSinglePage && isAddressOfPage(relative) && (await isFile(first)) ? first : undefined
}

/** Whoever asks for a file, or for what tools hide behind a dot, must not be told 200 with a page. */
const isAddressOfPage = (relative: string): boolean =>
  extname(relative) === '' && !relative.split('/').some((segment) => segment.startsWith('.'))

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ENOTDIR')) return false
    throw error
  }
}

interface CachedFile {
  readonly changedAt: number
  readonly body: Buffer
  readonly compressed: Buffer | undefined
  readonly headers: Readonly<Record<string, string>>
}

function createFileCache(rules: PageRules): (path: string) => Promise<CachedFile> {
  const cache = new Map<string, CachedFile>()
  return async (path) => {
    const { mtimeMs } = await stat(path)
    const known = cache.get(path)
    if (known?.changedAt === mtimeMs) return known

    const body = await readFile(path)
    const type = contentTypes[extname(path)] ?? 'application/octet-stream'
    const isText = /text|javascript|json|xml|manifest/.test(type)
    const file: CachedFile = {
      changedAt: mtimeMs,
      body,
      compressed: isText && body.length > 1_000 ? await compress(body) : undefined,
      headers: {
        'content-type': type,
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
        'cache-control': hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...securityHeaders(type.startsWith('text/html') ? body.toString('utf8') : '', rules),
      },
    }
    cache.set(path, file)
    return file
  }
}

/** Builders put a hash of the content into the names of files that never change. */
const hashedName = /[.-][0-9A-Za-z_-]{8,}\.(js|css|woff2?|png|jpe?g|svg|webp)$/

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
}

function replyWith(file: CachedFile, { method, headers }: Request): Reply {
  const common = { ...file.headers, vary: 'accept-encoding' }
  if (headers['if-none-match'] === file.headers.etag) return { status: 304, headers: common, body: '' }

  const isCompressed = file.compressed !== undefined && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))
  const body = (isCompressed ? file.compressed : undefined) ?? file.body
  return {
    status: 200,
    headers: { ...common, ...(isCompressed && { 'content-encoding': 'gzip' }), 'content-length': String(body.length) },
    body: method === 'HEAD' ? '' : body,
  }
}
