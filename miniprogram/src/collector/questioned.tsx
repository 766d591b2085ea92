import type { Row } from '../features/bundle/bundle'
import { useMessages } from '../phone/language'
import { Alert } from '../ui/alert'
import { Text } from '../ui/text'

interface QuestionedProps {
  readonly row: Row
  readonly labels: Readonly<Record<string, string>>
}

/** What the township returned and what the person disputes, each with its words. */
export function Questioned({ row, labels }: QuestionedProps) {
  const { person: words } = useMessages()
  const named: Readonly<Record<string, string>> = {
    ...labels,
    whole: words.whole,
    photo: words.photo,
    signature: words.signature,
  }
  const disputed = row.confirmation.kind === 'disputed' ? row.confirmation.items : []
  return (
    <>
      {row.state === 'returned' && (
        <Alert kind="warning" title={words.returnedTitle}>
          {row.returned.map(({ item, reason }) => (
            <Text key={item}>{words.returnedItem(named[item] ?? item, reason)}</Text>
          ))}
        </Alert>
      )}
      {disputed.length > 0 && (
        <Alert kind="warning" title={words.disputedTitle}>
          {disputed.map(({ item, correction }) => (
            <Text key={item}>{words.disputedItem(named[item] ?? item, correction ?? '')}</Text>
          ))}
        </Alert>
      )}
      {row.confirmation.kind === 'confirmed' && <Alert kind="success" title={words.confirmed} />}
    </>
  )
}
