/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { useStartExport } from '../../../../console/src/features/exports/use-start-export'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

it('a double click asks for one export, and both clicks lead to it', async () => {
  const asked: string[] = []
  window.fetch = (async (_: string, init?: RequestInit) => {
    asked.push(JSON.parse(String(init?.body)).exportId)
    return { ok: true, json: async () => ({ seq: 1 }) } as Response
  }) as typeof fetch
  let start: ReturnType<typeof useStartExport>['start'] = async () => undefined
  const Page = () => {
    start = useStartExport('430112-2026').start
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<QueryClientProvider client={new QueryClient()}>{<Page />}</QueryClientProvider>))

  const facts = { region: '430112', reason: '乡镇数据核对' }
  const led = await act(() => Promise.all([start(facts), start(facts)]))
  expect(asked).toHaveLength(1)
  expect(led).toEqual([asked[0], asked[0]])

  const later = await act(() => start(facts))
  expect(asked).toHaveLength(2)
  expect(later).toBe(asked[1])
  expect(later).not.toBe(asked[0])
  act(() => root.unmount())
})
