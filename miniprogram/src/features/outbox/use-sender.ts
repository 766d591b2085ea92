import { useEffect, useState } from 'react'
import type { Sender, SenderState } from './sender'

/** Hook: how sending stands, drawn again at every piece. */
export function useSender(sender: Sender): SenderState {
  const [state, setState] = useState(sender.state())
  useEffect(() => {
    const listener = () => setState(sender.state())
    listener()
    return sender.onChange(listener)
  }, [sender])
  return state
}
