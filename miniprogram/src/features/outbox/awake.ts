import type { Sender } from './sender'

/** Tells the phone when sending begins and ends: once each, however many pieces are sent. Returns what stops listening. */
export function keepAwake(sender: Sender, keepScreenOn: (isOn: boolean) => void): () => void {
  let isOn = false
  return sender.onChange(() => {
    const { sending } = sender.state()
    if (sending === isOn) return
    isOn = sending
    keepScreenOn(isOn)
  })
}
