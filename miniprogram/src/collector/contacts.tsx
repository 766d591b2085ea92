import type { Contact } from '../features/attempts/contacts'
import type { Messages } from '../messages.zh'
import { useMessages } from '../phone/language'
import { Facts, Section } from '../ui/text'

/** What was tried so far: when, how, with what result, and what was agreed. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const messages = useMessages()
  if (contacts.length === 0) return null
  return (
    <Section title={messages.attempt.soFar}>
      <Facts facts={contacts.map((contact) => told(messages, contact))} />
    </Section>
  )
}

function told({ attempt: words, date }: Messages, { on, method, result, note, nextOn, by, isWaiting }: Contact) {
  const methods: Readonly<Record<string, string>> = words.methods
  const results: Readonly<Record<string, string>> = words.results
  const parts = [results[result] ?? result, nextOn === undefined ? '' : words.next(date(nextOn)), note ?? '', by ?? '']
  return {
    term: `${date(on)} ${methods[method] ?? method}`,
    value: parts.filter((part) => part !== '').join(' · '),
    ...(isWaiting ? { mark: words.waiting } : {}),
  }
}
