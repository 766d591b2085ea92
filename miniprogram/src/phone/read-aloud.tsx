import { useEffect, useState } from 'react'
import { isAvailable, speak, stop } from '../platform/speech'
import { Button } from '../ui/button'
import { Text } from '../ui/text'
import { run } from './run'

interface ReadAloudProps {
  readonly text: string
  readonly label: string
  readonly stopLabel: string
  readonly noVoice: string
  /** The whole text was heard. */
  readonly onHeard?: () => void
}

/** Found out once, and told once: not again at every item. */
let isSilent = !isAvailable()
let wasTold = false

/** Reads this screen to the person; where the phone has no voice it says so, on the first screen only. */
export function ReadAloud({ text, label, stopLabel, noVoice, onHeard }: ReadAloudProps) {
  const [isReading, setReading] = useState(false)
  const [hasNoVoice, setNoVoice] = useState(isSilent)
  const [tells] = useState(!wasTold)
  // Another text, or another screen: the old one falls silent.
  useEffect(() => () => stop(), [])

  async function read(): Promise<void> {
    setReading(true)
    const outcome = await speak(text).finally(() => setReading(false))
    if (outcome === 'finished') onHeard?.()
    if (outcome !== 'noVoice' && outcome !== 'failed') return
    isSilent = true
    setNoVoice(true)
  }

  useEffect(() => {
    if (hasNoVoice) wasTold = true
  }, [hasNoVoice])

  if (hasNoVoice) return tells ? <Text look="quiet">{noVoice}</Text> : null
  return isReading ? (
    <Button label={stopLabel} onPress={stop} pressed />
  ) : (
    <Button label={label} onPress={() => run(read)} />
  )
}
