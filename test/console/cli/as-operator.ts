import { type Answers, type ContractServer, contractServer } from './contract-server'
import { folderWithOperatorKey } from './operator-key'
import { ruhu } from './run'

const signingIn: Answers = {
  'GET /health': () => ({ status: 'ok', stage: 'local', at: '2026-01-01T00:00:00.000Z' }),
  'POST /sign-in/clients': () => ({
    accessToken: 'access',
    expiresIn: 900,
    refreshToken: 'refresh-token',
    sessionId: 's1',
  }),
}

/** Plays command lines as the operator against a server that answers like this, and closes it. */
export async function asOperator<T>(
  answers: Answers,
  play: (run: (...words: string[]) => ReturnType<typeof ruhu>, server: ContractServer) => Promise<T>,
): Promise<T> {
  const server = await contractServer({ ...signingIn, ...answers })
  const env = { RUHU_DATA: folderWithOperatorKey(), RUHU_URL: server.url }
  try {
    return await play((...words) => ruhu(words, { env }), server)
  } finally {
    await server.close()
  }
}

/** The receipt a server would give; nobody checks its signature here. */
export const aReceipt = (stream: string) => ({
  stream,
  seq: 1,
  contentHash: 'a'.repeat(64),
  at: '2026-10-01T00:00:00.000Z',
  outcome: 'applied' as const,
  signature: 'none',
  key: 'none',
})
