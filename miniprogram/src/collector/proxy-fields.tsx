import type { Signer } from '../features/interview/draft'
import { useTyping } from '../features/interview/use-typing'
import { useMessages } from '../phone/language'
import { Field } from '../ui/field'

type Proxy = Extract<Signer, { kind: 'proxy' }>

interface ProxyFieldsProps {
  readonly signer: Proxy
  readonly onSigner: (signer: Signer) => void
}

/** Who signs for the person, how she is related, and why: shown and printed with （代） (R105). */
export function ProxyFields({ signer, onSigner }: ProxyFieldsProps) {
  const { sign: words } = useMessages()
  const name = useTyping(signer.name, (text) => onSigner({ ...signer, name: text.trim() }))
  const relation = useTyping(signer.relation, (text) => onSigner({ ...signer, relation: text.trim() }))
  const reason = useTyping(signer.reason, (text) => onSigner({ ...signer, reason: text.trim() }))
  const fields = [
    { label: words.proxyName, typing: name, maxLength: 100 },
    { label: words.proxyRelation, typing: relation, maxLength: 40 },
    { label: words.proxyReason, typing: reason, maxLength: 200 },
  ]
  return (
    <>
      {fields.map(({ label, typing, maxLength }) => (
        <Field
          key={label}
          label={label}
          value={typing.text}
          maxLength={maxLength}
          required
          onChange={typing.type}
          onLeave={typing.leave}
        />
      ))}
    </>
  )
}
