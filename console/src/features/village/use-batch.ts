import { useEffect, useRef, useState } from 'react'
import { call, useRefresh } from '../../platform/api'
import { newId } from '../../platform/ids'
import { type Approval, type Line, linesOf, sendBatch } from './batch'
import type { VillagePerson } from './together'

export interface Batch {
  readonly lines: readonly Line[] | undefined
  readonly isSending: boolean
  start(people: readonly VillagePerson[]): void
  goOn(): void
  close(): void
}

/** Approvals on their way, one after the other; what they are is kept until the reviewer has read it. */
export function useBatch(campaignId: string, onApproved: (personId: string, seq: number) => void): Batch {
  const [lines, setLines] = useState<readonly Line[]>()
  const [isSending, setSending] = useState(false)
  const isHere = useRef(true)
  const isBusy = useRef(false)
  const refresh = useRefresh()
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const approve = async ({ personId, version, commandId }: Approval) => {
    const route = 'POST /campaigns/{campaignId}/registrations/{personId}/approvals'
    const { seq } = await call(route, { params: { campaignId, personId }, body: { commandId, version } })
    onApproved(personId, seq)
  }
  const send = (given: readonly Line[]) => {
    // A second press while the first is under way is the first.
    if (isBusy.current) return
    isBusy.current = true
    setSending(true)
    const ended = () => {
      isBusy.current = false
      setSending(false)
      refresh()
    }
    sendBatch(given, { approve, tell: setLines, goesOn: () => isHere.current }).then(ended, ended)
  }
  return {
    lines,
    isSending,
    start: (people) =>
      send(linesOf(people.map(({ personId, name, version }) => ({ personId, name, version, commandId: newId() })))),
    goOn: () => send(lines ?? []),
    close: () => setLines(undefined),
  }
}
