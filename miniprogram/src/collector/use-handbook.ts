import { useEffect, useState } from 'react'
import type { HandbookEntry } from '../../../shared/forms/handbook/handbook'
import type { Desk } from '../phone/desk'

type EntryOf = (item: string) => HandbookEntry | undefined

/** Hook: the handbook's entry of an item; none before it is read, or if the phone has no handbook. */
export function useHandbook(desk: Desk): EntryOf {
  const [entries, setEntries] = useState<readonly HandbookEntry[]>([])
  useEffect(() => {
    let isHere = true
    desk
      .handbook()
      .then((handbook) => {
        if (isHere && handbook) setEntries(handbook.entries)
      })
      // Without help the form goes on; the handbook's own page says what is wrong.
      .catch(() => undefined)
    return () => {
      isHere = false
    }
  }, [desk])
  return (item) => entries.find((entry) => entry.item === item)
}
