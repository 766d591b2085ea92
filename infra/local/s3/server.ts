import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isFull } from '../disk/disk'
import { isOwnHost } from '../network/own-host'
import { SignatureRefusal } from '../signature/signature-refusal'
import { type SignedRequest, verifySignature } from '../signature/verify-signature'
import { answerPreflight, crossOriginHeaders } from './buckets/cors'
import { answerEvents } from './events'
import { assertKey } from './objects/object-key'
import { postObject } from './objects/post-object'
import type { Engine, S3Response } from './operation'
import { findOperation } from './routes'
import { S3Error } from './s3-error'
import { signatureError } from './signature-error'
import { percentDecode } from './wire/percent-encoding'
import { requestBody } from './wire/request-body'
import { xmlError } from './wire/xml'

interface Incoming extends SignedRequest {
  readonly bucket: string
  readonly key: string
  /** Reading begins here; a sender that waits for permission gets it now. */
  readonly openBody: () => AsyncIterable<Buffer>
}

const notOurName = 'The Host of the request does not name this machine.'

/** A phone on a weak connection may need long for a large file. */
const slowestUploadMilliseconds = 60 * 60 * 1000

export function createS3Server(engine: Engine): Server {
  const server = createServer({ requestTimeout: slowestUploadMilliseconds })
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(engine, request, response).catch((error) => {
      log(error, 'none')
      response.destroy()
    })
  }
  server.on('request', listener)
  server.on('checkContinue', listener)
  return server
}

async function answer(engine: Engine, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomBytes(8).toString('hex').toUpperCase()
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  let crossOrigin: Readonly<Record<string, string>> = {}

  try {
    if (!isOwnHost(request.headers.host, engine.ownNames)) throw new S3Error('AccessDenied', notOurName)
    if (path === '/_health') return tellHealth(engine, response)
    const incoming = readIncoming(request, response)
    if (path === '/_events') return await answerEvents(engine, incoming, response)
    const bucket = engine.store.state.buckets.get(incoming.bucket)
    if (request.method !== 'OPTIONS') crossOrigin = crossOriginHeaders(incoming.method, incoming.headers, bucket)
    const answered =
      request.method === 'OPTIONS' ? answerPreflight(incoming.headers, bucket) : await dispatch(engine, incoming)
    // Not only for what this request wrote: what it read may be another's that still waits for the disk.
    await engine.store.settled()
    await send(response, withHeaders(answered, { ...crossOrigin, 'x-amz-request-id': requestId }))
  } catch (error) {
    if (response.headersSent || request.socket.destroyed) return void response.destroy()
    const refused = refusal(error, path, requestId)
    await send(response, withHeaders(refused, { ...crossOrigin, 'x-amz-request-id': requestId }))
  }
}

/** For the machine's own control; no bucket can have such a name, and nothing of the data is in it. */
function tellHealth({ store }: Engine, response: ServerResponse): void {
  const trouble = store.trouble()
  response.writeHead(trouble === undefined ? 200 : 503, { 'content-type': 'application/json' })
  response.end(JSON.stringify(trouble === undefined ? { healthy: 's3' } : { trouble }))
}

function readIncoming(request: IncomingMessage, response: ServerResponse): Incoming {
  const [rawPath = '/', rawQuery = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const [, bucket = '', ...segments] = rawPath.split('/')
  const key = percentDecode(segments.join('/'))
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const openBody = () => {
    if (headers.expect === '100-continue') response.writeContinue()
    return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  }
  const method = request.method ?? ''
  const query = new URLSearchParams(rawQuery)
  return { method, path: percentDecode(rawPath), bucket: percentDecode(bucket), key, query, headers, openBody }
}

function dispatch(engine: Engine, incoming: Incoming): S3Response | Promise<S3Response> {
  const { method, bucket, key, query, headers } = incoming
  const contentType = headers['content-type'] ?? ''
  if (method === 'POST' && bucket && !key && contentType.startsWith('multipart/form-data')) {
    const origin = `http://${headers.host}`
    return postObject({ bucket, contentType, source: incoming.openBody(), origin }, engine)
  }

  const promise = verifySignature(incoming, engine.signer, engine.clock())
  const merged = { ...hoisted(query), ...headers }
  const operation = findOperation({ method, bucket, key, query, headers: merged })
  if (key) assertKey(key)
  const body = requestBody(lazily(incoming.openBody), merged, promise)
  return operation({ method, bucket, key, query, headers: merged, body }, engine)
}

/** A presigned URL carries in its query what would otherwise be headers. */
function hoisted(query: URLSearchParams): Record<string, string> {
  const entries = [...query].map(([name, value]) => [name.toLowerCase(), value] as const)
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('x-amz-')))
}

/** Operations that never look at the body never ask the sender for it. */
async function* lazily(openBody: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* openBody()
}

async function send(response: ServerResponse, { status, headers, body }: S3Response): Promise<void> {
  const isHead = response.req.method === 'HEAD'
  const isBodiless = isHead || status === 204 || status === 304
  const length = isBodiless || typeof body === 'object' ? {} : { 'content-length': Buffer.byteLength(body ?? '') }
  for (const [name, value] of Object.entries({ ...length, ...headers })) {
    if (value !== undefined) response.setHeader(name, value)
  }
  response.statusCode = status
  if (body instanceof Readable) return pipeline(body, response)
  response.end(isHead ? undefined : body)
}

function withHeaders(response: S3Response, headers: Readonly<Record<string, string>>): S3Response {
  return { ...response, headers: { ...headers, ...response.headers } }
}

function refusal(error: unknown, resource: string, requestId: string): S3Response {
  const known = knownError(error)
  if (known.code === 'InternalError') log(error, requestId)
  const content = { Code: known.code, Message: known.message, Resource: resource, RequestId: requestId }
  return {
    status: known.status,
    headers: { 'content-type': 'application/xml', ...known.headers },
    body: xmlError(content),
  }
}

function knownError(error: unknown): S3Error {
  if (error instanceof S3Error) return error
  if (isFull(error)) return new S3Error('InsufficientStorage')
  return error instanceof SignatureRefusal ? signatureError(error) : new S3Error('InternalError')
}

function log(error: unknown, requestId: string): void {
  const stack = error instanceof Error ? error.stack : undefined
  console.error(JSON.stringify({ level: 'error', part: 's3', requestId, error: String(error), stack }))
}
