import { useState } from 'react'
import { onPad, thinStrokes } from '../features/evidence/thin-strokes'
import {
  type Signer,
  withCollectorSignature,
  withPersonSignature,
  withSpokenAgreement,
} from '../features/interview/draft'
import type { Interview } from '../features/interview/interview'
import { mayPen, type Signing } from '../features/interview/signing'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { useLoaded } from '../phone/use-loaded'
import { villageList } from '../phone/village-list'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { SignPad } from '../ui/sign-pad'
import { Text } from '../ui/text'
import { ProxyFields } from './proxy-fields'

interface PersonSigningProps {
  readonly interview: Interview
  readonly signing: Signing
  readonly onSigner: (signer: Signer) => void
}

/** The person's own signature, someone's for her, or her word on the telephone. */
export function PersonSigning({ interview, signing, onSigner }: PersonSigningProps) {
  const { sign: words } = useMessages()
  if (signing.personSigns === 'nobody') return null
  if (signing.personSigns === 'spoken') return <SpokenAgreement interview={interview} signing={signing} />

  const { signer, name } = interview.draft()
  const choose = (kind: string) =>
    onSigner(kind === 'proxy' ? { kind, name: '', relation: '', reason: '' } : { kind: 'self' })
  return (
    <>
      <Choice
        label={words.who}
        options={[
          { key: 'self', label: words.self },
          { key: 'proxy', label: words.proxy },
        ]}
        value={signer?.kind}
        onChange={choose}
        required
      />
      {signer?.kind === 'proxy' && <ProxyFields signer={signer} onSigner={onSigner} />}
      {signer && signer.kind !== 'spoken' && mayPen(signing) && (
        <PersonPad
          // Another text or another signer: what stands on the pad would not count, so the pad is empty again.
          key={`${signing.cover}${signer.kind}${signer.kind === 'proxy' ? signer.name : ''}`}
          interview={interview}
          signing={signing}
          label={signer.kind === 'proxy' ? words.proxyPad(signer.name) : words.person(name)}
        />
      )}
    </>
  )
}

type Part = Pick<PersonSigningProps, 'interview' | 'signing'>

function PersonPad({ interview, signing: { cover }, label }: Part & { readonly label: string }) {
  const { sign: words } = useMessages()
  const { signatures } = interview.draft()
  const strokes = signatures?.covers === cover ? (signatures.personStrokes ?? []) : []
  return (
    <SignPad
      label={label}
      clearLabel={words.clear}
      initialStrokes={onPad(strokes)}
      onChange={(signature) =>
        interview.change((draft) => withPersonSignature(draft, cover, signature && thinStrokes(signature.strokes)))
      }
    />
  )
}

function SpokenAgreement({ interview, signing: { cover } }: Part) {
  const { sign: words, date } = useMessages()
  const { signer, signatures } = interview.draft()
  const agreedAt = signer?.kind === 'spoken' && signatures?.covers === cover ? signatures.agreedAt : undefined
  const agree = () =>
    interview.change((draft) =>
      withSpokenAgreement({ ...draft, signer: { kind: 'spoken' } }, cover, interview.knowledge.now()),
    )
  return agreedAt === undefined ? (
    <Button label={words.agree} kind="primary" onPress={agree} />
  ) : (
    <Alert kind="success" title={words.agreed(date(agreedAt))} />
  )
}

/** Whoever holds the phone and, where the campaign asks for two of the team, another one. */
export function CollectorPads({ desk, interview, signing }: Part & { readonly desk: Desk }) {
  const { staffId, name } = desk.staff
  return (
    <>
      <CollectorPad interview={interview} signing={signing} who={{ staffId, name }} />
      {signing.pens > 1 && <SecondPad desk={desk} interview={interview} signing={signing} />}
    </>
  )
}

function SecondPad({ desk, interview, signing }: Part & { readonly desk: Desk }) {
  const { sign: words } = useMessages()
  const { staffId } = desk.staff
  const { loaded } = useLoaded(() => villageList(desk))
  const others =
    loaded.kind === 'ready' ? (loaded.value?.index.team ?? []).filter((one) => one.staffId !== staffId) : []
  const signed = interview.draft().signatures?.collectors.find((one) => one.staffId !== staffId)
  const [chosen, setChosen] = useState(signed?.staffId)
  const second = others.find((one) => one.staffId === chosen)

  return (
    <>
      {loaded.kind === 'ready' && others.length === 0 && <Text>{words.secondNone}</Text>}
      {others.length > 0 && (
        <Choice
          label={words.second}
          options={others.map((one) => ({ key: one.staffId, label: one.name }))}
          value={chosen}
          onChange={setChosen}
          required
        />
      )}
      {second && <CollectorPad key={second.staffId} interview={interview} signing={signing} who={second} />}
    </>
  )
}

interface CollectorPadProps extends Part {
  readonly who: { readonly staffId: string; readonly name: string }
}

function CollectorPad({ interview, signing: { cover }, who: { staffId, name } }: CollectorPadProps) {
  const { sign: words } = useMessages()
  const { signatures } = interview.draft()
  const given = signatures?.covers === cover ? signatures.collectors.find((one) => one.staffId === staffId) : undefined
  return (
    <SignPad
      key={cover}
      label={words.collector(name)}
      clearLabel={words.clear}
      initialStrokes={onPad(given?.strokes ?? [])}
      onChange={(signature) =>
        interview.change((draft) =>
          withCollectorSignature(draft, cover, { staffId, name, strokes: thinStrokes(signature?.strokes ?? []) }),
        )
      }
    />
  )
}
