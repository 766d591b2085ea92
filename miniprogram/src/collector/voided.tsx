import { useMessages } from '../phone/language'
import { Alert } from '../ui/alert'
import { Text } from '../ui/text'

/** Signatures that no longer count are said at once, wherever the change was made, and what is to be done. */
export function Voided({ count }: { readonly count: number }) {
  const { sign: words } = useMessages()
  if (count === 0) return null
  return (
    <Alert kind="warning" title={words.voided(count)}>
      <Text>{words.voidedNext}</Text>
    </Alert>
  )
}
