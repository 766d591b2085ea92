import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands between a phone and the server and passes everything on, but for the answers it is told to lose. */
export interface LosingProxy {
  readonly url: string
  loseNextReceipt(): void
  lost(): number
  stop(): Promise<void>
}

const keptHeaders = ['authorization', 'content-type', 'accept'] as const

export async function losingProxyTo(target: string): Promise<LosingProxy> {
  let loses = false
  let lost = 0
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method = 'GET', url = '/' } = request
    const headers = Object.fromEntries(
      keptHeaders.flatMap((name) =>
        request.headers[name] === undefined ? [] : [[name, String(request.headers[name])]],
      ),
    )
    const body = parts.length === 0 ? {} : { body: Buffer.concat(parts) }
    const answer = await fetch(target + url, { method, headers, ...body }).catch(() => undefined)
    const text = await answer?.text()
    const isLost = answer !== undefined && loses && url.endsWith('/interviews')
    if (isLost) {
      loses = false
      lost++
    }
    if (!answer || isLost) return void request.destroy()
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' })
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextReceipt: () => {
      loses = true
    },
    lost: () => lost,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
