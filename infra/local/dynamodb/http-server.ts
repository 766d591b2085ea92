import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { crc32 } from 'node:zlib'
import { isRefusal, Refusal } from './refusals'

export type Answer = (target: string, request: object) => object

const BODY_BYTES_LIMIT = 16 * 1024 * 1024

/** Speaks DynamoDB's JSON protocol. Any access key is welcome: the server is for loopback. */
export function createHttpServer(answer: Answer): Server {
  const server = createServer((request, response) => receive(request, response, answer))
  // Longer than any client's own, so that it is never the server that closes a connection about to be used.
  server.keepAliveTimeout = 120_000
  return server
}

function receive(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= BODY_BYTES_LIMIT) chunks.push(chunk)
    else chunks.length = 0
  })
  request.on('end', () => {
    if (request.method === 'GET') reply(response, 200, { healthy: 'dynamodb' })
    else if (bytes > BODY_BYTES_LIMIT) refuse(response, tooLarge())
    else respond(response, () => answer(String(request.headers['x-amz-target'] ?? ''), parsed(Buffer.concat(chunks))))
  })
  // The caller hung up; there is nobody left to answer.
  request.on('error', () => response.destroy())
}

function respond(response: ServerResponse, answer: () => object) {
  try {
    reply(response, 200, answer())
  } catch (error) {
    if (isRefusal(error)) return refuse(response, error)
    console.error(error)
    const message = 'The engine failed; its log says why'
    reply(response, 500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message })
  }
}

function refuse(response: ServerResponse, { statusCode, body }: Refusal) {
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

function tooLarge(): Refusal {
  const message = `Request body must be at most ${BODY_BYTES_LIMIT} bytes`
  return new Refusal(413, { __type: 'com.amazon.coral.service#RequestEntityTooLargeException', message })
}
