/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { useCommand, useRead, useRows } from '../../../console/src/platform/api'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

interface Sent {
  readonly url: string
  readonly body: { readonly commandId: string } | undefined
}

/** A network that answers when it is told to. */
function aNetwork() {
  const sent: Sent[] = []
  const waiting: { readonly answer: (body: unknown) => void; readonly fail: () => void }[] = []
  window.fetch = ((url: string, init?: RequestInit) => {
    sent.push({ url, body: init?.body === undefined ? undefined : JSON.parse(String(init.body)) })
    return new Promise((resolve, reject) => {
      const answer = (body: unknown) => resolve({ ok: true, json: async () => body } as Response)
      waiting.push({ answer, fail: () => reject(new TypeError('Failed to fetch')) })
    })
  }) as typeof fetch
  const next = () => {
    const request = waiting.shift()
    if (!request) throw new Error('Nothing was sent.')
    return request
  }
  return { sent, next }
}

/** Runs a hook in a page of its own; `current` is what it last returned. */
function inPage<T>(hook: () => T) {
  const shown: { current?: T } = {}
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const Page = (): ReactNode => {
    shown.current = hook()
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<QueryClientProvider client={queries}>{<Page />}</QueryClientProvider>))
  return {
    get current(): T {
      if (shown.current === undefined) throw new Error('Not rendered.')
      return shown.current
    },
    close: () => act(() => root.unmount()),
  }
}

/** Lets the page do what is due, again and again until it has come about; a page that never gets there fails its test. */
async function until(hasComeAbout: () => boolean) {
  while (!hasComeAbout()) await act(() => new Promise((later) => setTimeout(later, 5)))
}

const approval = {
  params: { campaignId: '430112-2026', personId: 'f'.repeat(32) },
  facts: { version: 1 },
}
const receipt = { stream: 's', seq: 7, contentHash: '', at: '', outcome: 'applied', signature: '', key: '' }

describe('useCommand', () => {
  const route = 'POST /campaigns/{campaignId}/registrations/{personId}/approvals'

  it('sends one command for a double click, and its answer reaches the page', async () => {
    const { sent, next } = aNetwork()
    const page = inPage(() => useCommand(route))
    act(() => {
      page.current.mutate(approval)
      page.current.mutate(approval)
    })
    await until(() => sent.length > 0)
    next().answer(receipt)
    await until(() => page.current.isSuccess)
    expect(page.current.data?.seq).toBe(7)
    expect(sent).toHaveLength(1)
    page.close()
  })

  it('sends the same command id again after silence, and a new one after an answer', async () => {
    const { sent, next } = aNetwork()
    const page = inPage(() => useCommand(route))
    act(() => page.current.mutate(approval))
    await until(() => sent.length === 1)
    next().fail()
    await until(() => page.current.isError)
    act(() => page.current.mutate(approval))
    await until(() => sent.length === 2)
    next().answer(receipt)
    await until(() => page.current.isSuccess)
    act(() => page.current.mutate(approval))
    await until(() => sent.length === 3)
    next().answer(receipt)
    await until(() => page.current.isSuccess)

    const [first, again, later] = sent.map(({ body }) => body?.commandId)
    expect(sent.map(({ body }) => body)).toMatchObject([{ version: 1 }, { version: 1 }, { version: 1 }])
    expect(again).toBe(first)
    expect(later).not.toBe(first)
    page.close()
  })

  it('gives other facts another id even while the first wait for an answer', async () => {
    const { sent } = aNetwork()
    const page = inPage(() => useCommand(route))
    act(() => {
      page.current.mutate(approval)
      page.current.mutate({ ...approval, facts: { version: 2 } })
    })
    await until(() => sent.length === 2)
    expect(new Set(sent.map(({ body }) => body?.commandId)).size).toBe(2)
    page.close()
  })
})

describe('useRead', () => {
  it('asks once for two readers of the same route and input, and anew for another input', async () => {
    const { sent, next } = aNetwork()
    const read = (region: string) => useRead('GET /regions/{region}', { params: { region } }, { fresh: 60_000 })
    const page = inPage(() => [read('430112'), read('430112'), read('430112001')] as const)
    await until(() => sent.length === 2)
    expect(sent.map(({ url }) => url)).toEqual(['/api/regions/430112', '/api/regions/430112001'])
    next().answer({ code: '430112', name: '望城区', children: [] })
    await until(() => page.current[0].data !== undefined)
    expect(page.current.map(({ data }) => data?.name)).toEqual(['望城区', '望城区', undefined])
    page.close()
  })
})

describe('useRows', () => {
  it('adds page after page until there is no cursor', async () => {
    const { sent, next } = aNetwork()
    const page = inPage(() => useRows('GET /staff', { params: {} }))
    await until(() => sent.length === 1)
    next().answer({ rows: [{ account: 'a' }], cursor: 'p2' })
    await until(() => page.current.more !== undefined)
    await act(async () => void page.current.more?.())
    await until(() => sent.length === 2)
    next().answer({ rows: [{ account: 'b' }] })
    await until(() => page.current.rows?.length === 2)
    expect(page.current.rows?.map(({ account }) => account)).toEqual(['a', 'b'])
    expect(page.current.more).toBeUndefined()
    expect(sent.map(({ url }) => url)).toEqual(['/api/staff', '/api/staff?cursor=p2'])
    page.close()
  })
})
