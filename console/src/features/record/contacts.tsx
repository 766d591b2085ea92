import { useMessages } from '../../language'
import { formatDate } from '../../ui/format'
import type { RegistrationRecord } from './compare'
import { Heading } from './evidence'

/** Every try to reach the person, the latest first: when, how, with what result, and what was agreed. */
export function Contacts({ record: { contacts = [] } }: { readonly record: RegistrationRecord }) {
  const { record: words } = useMessages()
  if (contacts.length === 0) return null
  const methods: Readonly<Record<string, string>> = words.contacts.methods
  const results: Readonly<Record<string, string>> = words.contacts.results
  return (
    <section aria-label={words.contacts.title}>
      <Heading text={words.contacts.title} />
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {[...contacts].reverse().map(({ at, on = at, by, method, result, note, nextOn }) => (
          <li key={`${at} ${by}`}>
            {[
              `${formatDate(on)} ${methods[method] ?? method}`,
              results[result] ?? result,
              nextOn === undefined ? '' : words.contacts.next(formatDate(nextOn)),
              note ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
