import { useEffect, useReducer, useState } from 'react'
import type { Interview } from '../features/interview/interview'
import type { Saver } from '../features/interview/saver'
import type { Desk, OpenInterview } from '../phone/desk'
import { usePageShown } from '../platform/lifecycle'

export type OpenedInterview =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly interview: Interview; readonly saver: Saver }

/** Hook: the one open sitting of a person; draws again at every change, also those made on another screen. */
export function useInterview(desk: Desk, personId: string): OpenedInterview {
  const [opened, setOpened] = useState<OpenedInterview>({ kind: 'loading' })
  const [, draw] = useReducer((times: number) => times + 1, 0)

  useEffect(() => {
    let isHere = true
    let stop: readonly (() => void)[] = []
    void desk.openInterview(personId).then((found) => {
      if (!isHere) return
      setOpened(found ? { kind: 'open', ...found } : { kind: 'unknown' })
      stop = found ? heard(found, draw) : []
    })
    return () => {
      isHere = false
      for (const end of stop) end()
    }
  }, [desk, personId])
  usePageShown(draw)

  return opened
}

const heard = ({ interview, saver }: OpenInterview, draw: () => void): readonly (() => void)[] => [
  interview.onChange(draw),
  saver.onState(draw),
]
