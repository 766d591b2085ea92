import { useEffect, useState } from 'react'
import { startOver } from '../platform/navigate'
import type { Desk } from './desk'
import { currentDesk } from './phone'

/** Hook: the desk of whoever is signed in; nobody is: the opening page takes over. */
export function useDesk(): Desk | undefined {
  const [desk, setDesk] = useState<Desk>()
  useEffect(() => {
    let isHere = true
    void currentDesk().then((found) => {
      if (!isHere) return
      if (found) setDesk(found)
      else void startOver('opening')
    })
    return () => {
      isHere = false
    }
  }, [])
  return desk
}
