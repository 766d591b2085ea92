import { useState } from 'react'
import { useSignIn } from '../../features/sign-in/use-sign-in'
import { guarded } from '../../phone/guarded'
import { useMessages } from '../../phone/language'
import { signIn } from '../../phone/phone'
import { run } from '../../phone/run'
import { sayOutcome } from '../../phone/say'
import { TroubleNote } from '../../phone/trouble-note'
import { platformName } from '../../platform/device'
import { startOver } from '../../platform/navigate'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Page } from '../../ui/page'
import { Tabs } from '../../ui/tabs'

type SigningIn = ReturnType<typeof useSignIn>

function SignInPage() {
  const messages = useMessages()
  const signingIn = useSignIn(signIn, () => run(() => startOver('opening')))
  const [way, setWay] = useState(platformName === 'h5' ? 'code' : 'invitation')
  const { signIn: words } = messages

  return (
    <Page title={words.title} face="collector">
      <TroubleNote />
      <SignInTrouble {...signingIn} />
      {platformName === 'h5' ? (
        <Tabs
          label={words.how}
          tabs={[
            { key: 'code', label: words.byCode },
            { key: 'invitation', label: words.byInvitation },
          ]}
          selected={way}
          onSelect={setWay}
        />
      ) : (
        <Button
          label={words.wechat}
          busy={signingIn.state.kind === 'busy'}
          onPress={() => run(() => signingIn.withWechat())}
        />
      )}
      {way === 'code' ? <ByCode {...signingIn} /> : <ByInvitation {...signingIn} />}
    </Page>
  )
}

export default guarded(SignInPage, 'collector')

function SignInTrouble({ state }: SigningIn) {
  const messages = useMessages()
  switch (state.kind) {
    case 'asking':
    case 'busy':
      return null
    case 'incompleteCode':
    case 'incompleteInvitation':
      return <Alert kind="error" title={messages.signIn[state.kind]} />
    case 'unbound':
      return <Alert kind="note" title={messages.signIn.unbound} />
    default:
      return <Alert kind="error" title={sayOutcome(messages, state)} />
  }
}

function ByCode({ state, withOneTimeCode }: SigningIn) {
  const { signIn: words } = useMessages()
  const [account, setAccount] = useState('')
  const [code, setCode] = useState('')
  return (
    <>
      <Field label={words.account} value={account} maxLength={40} onChange={setAccount} />
      <Field label={words.code} hint={words.codeHint} kind="code" value={code} maxLength={6} onChange={setCode} />
      <Button
        label={words.submit}
        kind="primary"
        busy={state.kind === 'busy'}
        onPress={() => run(() => withOneTimeCode(account, code))}
      />
    </>
  )
}

function ByInvitation({ state, withInvitation }: SigningIn) {
  const { signIn: words } = useMessages()
  const [invitation, setInvitation] = useState('')
  return (
    <>
      <Field
        label={words.invitation}
        hint={words.invitationHint}
        value={invitation}
        maxLength={40}
        onChange={setInvitation}
      />
      <Button
        label={words.bind}
        kind="primary"
        busy={state.kind === 'busy'}
        onPress={() => run(() => withInvitation(invitation))}
      />
    </>
  )
}
