import { useCallback, useEffect, useState } from 'react'
import type { Progress } from '../features/confirmation/progress'
import { isStaffs, type Resident, type ResidentRecord } from '../features/confirmation/resident'
import { run } from '../phone/run'
import { replace } from '../platform/navigate'
import { suggestMode } from './mode'
import type { Waiting } from './plain-page'

export type OpenedRecord =
  | { readonly kind: 'waiting'; readonly because: Waiting }
  | { readonly kind: 'open'; readonly record: ResidentRecord; readonly progress: Progress }

const waiting = (because: Waiting): OpenedRecord => ({ kind: 'waiting', because })

/** Hook: her record and what she said so far. Not yet matched: the first screen takes over; received: the last one. */
export function useRecord(resident: Resident, token: string) {
  const [opened, setOpened] = useState<OpenedRecord>(waiting('loading'))

  const load = useCallback(async () => {
    const given = await resident.giveAgain()
    if (given?.kind === 'kept') return setOpened(waiting('kept'))
    const found = await find(resident)
    if (found === 'entry' || found === 'receipt') await replace(found, { t: token })
    else setOpened(found)
  }, [resident, token])
  useEffect(() => run(load), [load])

  /** Kept on the phone first, then shown. */
  const change = useCallback(
    async (next: Progress) => {
      await resident.progress.write(next)
      setOpened((before) => (before.kind === 'open' ? { ...before, progress: next } : before))
    },
    [resident],
  )
  return { opened, load, change }
}

async function find(resident: Resident): Promise<OpenedRecord | 'entry' | 'receipt'> {
  const outcome = await resident.record()
  const { mode } = resident.link() ?? {}
  if (mode) suggestMode(mode)
  if (isStaffs(outcome)) return waiting('staff')
  if (outcome.kind === 'unreachable') return waiting(resident.isClosed() ? 'neutral' : 'offline')
  if (outcome.kind !== 'answered') return 'entry'
  const progress = await resident.progress.read()
  if (progress.receipt?.version === outcome.answer.version) return 'receipt'
  return { kind: 'open', record: outcome.answer, progress }
}
