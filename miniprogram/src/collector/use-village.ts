import { useCallback, useEffect, useRef, useState } from 'react'
import type { Desk } from '../phone/desk'
import { run } from '../phone/run'
import { useLoaded } from '../phone/use-loaded'
import { type VillageList, villageList, withUnsentWork } from '../phone/village-list'
import { onAppShow, usePageShown } from '../platform/lifecycle'
import { isOnline, onNetworkChange } from '../platform/network'

export type Refreshing =
  | { readonly kind: 'idle' | 'answered' | 'signInFirst' | 'unreachable' }
  | { readonly kind: 'running'; readonly rows: number }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string }

/** Shows the phone's own list at once, then sends and fetches when there is a network: on show, on change, by hand. */
export function useVillage(desk: Desk) {
  const { loaded, reload } = useLoaded<VillageList | undefined>(() => villageList(desk))
  const { refreshing, refresh } = useRefresh(desk)
  const [hasTried, setTried] = useState(false)

  const sync = useCallback(async () => {
    try {
      await desk.tidy()
      await reload()
      if (!(await isOnline())) return
      await desk.sender.send()
      await refresh()
      await desk.community.refresh()
      await reload()
    } finally {
      setTried(true)
    }
  }, [desk, reload, refresh])

  usePageShown(() => run(reload))
  useEffect(() => {
    run(sync)
    const stops = [
      onAppShow(() => run(sync)),
      onNetworkChange((online) => run(() => online && sync())),
      desk.sender.onChange(() => run(reload)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk, reload, sync])

  return { loaded, refreshing, hasTried, sync }
}

function useRefresh(desk: Desk) {
  const [refreshing, setRefreshing] = useState<Refreshing>({ kind: 'idle' })
  const isRunning = useRef(false)

  const refresh = useCallback(async () => {
    const chosen = await desk.village()
    if (isRunning.current || !chosen) return
    isRunning.current = true
    setRefreshing({ kind: 'running', rows: 0 })
    try {
      const village = { campaignId: desk.campaignId, region: chosen.region }
      const onPage = (rows: number) => setRefreshing({ kind: 'running', rows })
      setRefreshing(await desk.bundle.refresh(village, await withUnsentWork(desk), onPage))
    } finally {
      isRunning.current = false
    }
  }, [desk])

  return { refreshing, refresh }
}
