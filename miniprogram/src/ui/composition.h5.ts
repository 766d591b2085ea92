import { type ChangeEvent, type CompositionEvent, useRef, useState } from 'react'
import { fitting } from './fitting'

interface Typed {
  readonly value: string
  readonly maxLength?: number
  readonly onChange: (value: string) => void
}

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * Hook: while a keyboard for Chinese is still putting a word together, the letters stand in the field and nowhere else: they
 * are no answer, and writing the field anew under them would leave them there.
 */
export function useComposition({ value, maxLength, onChange }: Typed) {
  const [unfinished, setUnfinished] = useState<string>()
  const isComposing = useRef(false)
  const finish = (text: string) => {
    isComposing.current = false
    setUnfinished(undefined)
    onChange(fitting(text, maxLength))
  }
  return {
    value: unfinished ?? value,
    onChange: ({ target }: ChangeEvent<Control>) =>
      isComposing.current ? setUnfinished(target.value) : onChange(fitting(target.value, maxLength)),
    onCompositionStart: ({ currentTarget }: CompositionEvent<Control>) => {
      isComposing.current = true
      setUnfinished(currentTarget.value)
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<Control>) => finish(currentTarget.value),
  }
}
