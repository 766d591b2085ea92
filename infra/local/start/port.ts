import { createServer } from 'node:net'
import { hasCode } from '../runner/files'

/** Asked before the long work of building: a taken port is the commonest reason to fail. */
export function assertPortIsFree(port: number): Promise<void> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(sentenceFor(error, port)))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
}

function sentenceFor(error: Error, port: number): Error {
  if (hasCode(error, 'EADDRINUSE'))
    return new Error(`Port ${port} is in use by another program. Name a free one: PORT=8421 npm start`)
  return new Error(`Port ${port} cannot be used (${error.message}). Name another: PORT=8421 npm start`)
}
