import { beyondForm } from '../features/interview/beyond-form'
import type { Interview } from '../features/interview/interview'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { open } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Text } from '../ui/text'

/** Above the questions: what is questioned and is no question, with the way to what it is about. */
export function BeyondForm({ interview }: { readonly interview: Interview }) {
  const { person: words, beyond } = useMessages()
  const { personId } = interview.draft()
  const named = { whole: words.whole, photo: words.photo, signature: words.signature }
  return beyondForm(interview).map(({ item, kind, label, words: said }) => (
    <Alert key={item} kind="warning" title={beyond.title(kind === 'certificate' ? (label ?? item) : named[kind], said)}>
      <Text>{beyond.next[kind]}</Text>
      {kind === 'photo' && (
        <Button label={beyond.toPhoto} onPress={() => run(() => open('evidence', { person: personId }))} />
      )}
    </Alert>
  ))
}
