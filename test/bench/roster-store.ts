import { startTables } from '../support/tables'

const shapes = ['journal', 'identities', 'sessions', 'keys', 'views'] as const

export interface StoreNames extends Readonly<Record<(typeof shapes)[number], string>> {
  readonly url: string
}

/** The embedded engine with its tables in a process of its own, until the one that started it goes away. */
startTables().then(async ({ create, documents, stop }) => {
  const { protocol = 'http:', hostname, port } = (await documents.config.endpoint?.()) ?? { hostname: '', port: 0 }
  const [journal, identities, sessions, keys, views] = await Promise.all(shapes.map(create))
  process.once('disconnect', () => void stop())
  process.send?.({ url: `${protocol}//${hostname}:${port}`, journal, identities, sessions, keys, views })
})
