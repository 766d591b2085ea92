import { useState } from 'react'
import { hasInk } from '../../../shared/registrations/ink'
import type { KeptCommunity } from '../features/community/kept'
import { thinStrokes } from '../features/evidence/thin-strokes'
import type { CommitteeSignature, Finished } from '../phone/community'
import type { Desk } from '../phone/desk'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayRefusal } from '../phone/say'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { SignPad } from '../ui/sign-pad'
import { Text } from '../ui/text'
import { CommunityInWords } from './community-state'
import { Frame } from './frame'

interface Props {
  readonly desk: Desk
  readonly kept: KeptCommunity
  /** The form itself is still on its way; the signature goes after it. */
  readonly isWaiting: boolean
  readonly onFinished: (finished: Finished) => void
  readonly onReopen: () => void
}

const nobody: CommitteeSignature = { name: '', role: '', strokes: [] }

/** The committee reads what was filled and signs for it, on the leader's phone. */
export function CommunitySigning({ desk, kept, isWaiting, onFinished, onReopen }: Props) {
  const messages = useMessages()
  const { community: words, sign } = messages
  const [signature, setSignature] = useState(nobody)
  const [trouble, setTrouble] = useState<string>()
  const { name, role, strokes } = signature

  function change(part: Partial<CommitteeSignature>): void {
    setTrouble(undefined)
    setSignature((before) => ({ ...before, ...part }))
  }
  async function hand(): Promise<void> {
    if (name.trim() === '' || role.trim() === '' || !hasInk(strokes)) return setTrouble(words.missing)
    const finished = await desk.community.sign({ name: name.trim(), role: role.trim(), strokes })
    setTrouble(finished.kind === 'refused' ? sayRefusal(messages, { ...finished, sentence: '' }) : undefined)
    onFinished(finished)
  }

  return (
    <Frame
      title={words.signTitle}
      {...(isWaiting ? { status: words.waiting } : {})}
      footer={<Button label={words.signed} kind="primary" onPress={() => run(hand)} />}
    >
      <Text>{words.signIntro}</Text>
      <CommunityInWords kept={kept} />
      <Button label={words.reopen} onPress={onReopen} />
      {trouble !== undefined && <Alert kind="error" title={trouble} />}
      <Field label={words.name} value={name} maxLength={40} required onChange={(text) => change({ name: text })} />
      <Field
        label={words.role}
        hint={words.roleHint}
        value={role}
        maxLength={40}
        required
        onChange={(text) => change({ role: text })}
      />
      <SignPad
        label={words.pad(name.trim())}
        clearLabel={sign.clear}
        onChange={(drawn) => change({ strokes: thinStrokes(drawn?.strokes ?? []) })}
      />
    </Frame>
  )
}
