import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { crc32 } from 'node:zlib'
import { isFull } from '../disk/disk'
import { isOwnHost } from '../network/own-host'
import { SignatureRefusal } from '../signature/signature-refusal'
import { type Signer, sha256Hex } from '../signature/signing-key'
import { verifySignature } from '../signature/verify-signature'
import { diskFull, isRefusal, Refusal } from './refusals'
import { signatureRefusal } from './signature-refusals'

export interface Service {
  readonly operate: (target: string, request: object) => object
  /** Resolves when everything done so far survives a power cut. */
  readonly settled: () => Promise<void>
  /** Why nothing can be stored now, for the operator. */
  readonly trouble: () => string | undefined
  /** Whose signature a request must carry. */
  readonly signer: Signer
  /** Names of this machine beside those every machine has; requests to any other are refused. */
  readonly ownNames: readonly string[]
}

const BODY_BYTES_LIMIT = 16 * 1024 * 1024

/** Speaks DynamoDB's JSON protocol, with those who know the key: loopback is open to every program of the machine. */
export function createHttpServer(service: Service): Server {
  const server = createServer((request, response) => receive(request, response, service))
  // Longer than any client's own, so that it is never the server that closes a connection about to be used.
  server.keepAliveTimeout = 120_000
  return server
}

function receive(request: IncomingMessage, response: ServerResponse, service: Service) {
  const chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= BODY_BYTES_LIMIT) chunks.push(chunk)
    else chunks.length = 0
  })
  request.on('end', () => {
    if (!isOwnHost(request.headers.host, service.ownNames)) refuse(response, foreignHost())
    else if (request.method === 'GET') tellHealth(response, service)
    else if (bytes > BODY_BYTES_LIMIT) refuse(response, tooLarge())
    else respond(response, service, () => answer(service, request, Buffer.concat(chunks)))
  })
  // The caller hung up; there is nobody left to answer.
  request.on('error', () => response.destroy())
}

/** For the machine's own control; nothing of the data is in it. */
function tellHealth(response: ServerResponse, { trouble }: Service) {
  const sentence = trouble()
  reply(
    response,
    sentence === undefined ? 200 : 503,
    sentence === undefined ? { healthy: 'dynamodb' } : { trouble: sentence },
  )
}

function answer(
  { operate, signer }: Service,
  { method = '', url = '/', headers }: IncomingMessage,
  body: Buffer,
): object {
  const [path = '/', search = ''] = url.split(/\?(.*)/s)
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const query = new URLSearchParams(search)
  // By the machine's own time: an engine whose clock is set to another day still talks to clients of today.
  verifySignature({ method, path, query, headers: plain, bodyHash: sha256Hex(body) }, signer, Date.now())
  return operate(plain['x-amz-target'] ?? '', parsed(body))
}

/**
 * Every answer waits until the disk has what it speaks of: what this request wrote, and also what it read, which another
 * request may have written a moment ago. All who wait share one sync.
 */
async function respond(response: ServerResponse, { settled }: Service, answer: () => object): Promise<void> {
  try {
    const content = answer()
    await settled()
    reply(response, 200, content)
  } catch (error) {
    refuse(response, refusalOf(error))
  }
}

function refusalOf(error: unknown): Pick<Refusal, 'statusCode' | 'body'> {
  if (isRefusal(error)) return error
  if (error instanceof SignatureRefusal) return signatureRefusal(error)
  if (isFull(error)) return diskFull()
  console.error(error)
  const message = 'The engine failed; its log says why'
  return { statusCode: 500, body: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message } }
}

function refuse(response: ServerResponse, { statusCode, body }: Pick<Refusal, 'statusCode' | 'body'>) {
  reply(response, statusCode, body)
}

function reply(response: ServerResponse, statusCode: number, content: object) {
  const body = Buffer.from(JSON.stringify(content))
  response.writeHead(statusCode, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': body.length,
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': crc32(body),
  })
  response.end(body)
}

function parsed(body: Buffer): object {
  try {
    const content: unknown = JSON.parse(body.toString('utf8') || '{}')
    if (content && typeof content === 'object' && !Array.isArray(content)) return content
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new Refusal(400, { __type: 'com.amazon.coral.service#SerializationException', message: '' })
}

function foreignHost(): Refusal {
  const message = 'The Host of the request does not name this machine'
  return new Refusal(403, { __type: 'com.amazon.coral.service#AccessDeniedException', message })
}

function tooLarge(): Refusal {
  const message = `Request body must be at most ${BODY_BYTES_LIMIT} bytes`
  return new Refusal(413, { __type: 'com.amazon.coral.service#RequestEntityTooLargeException', message })
}
