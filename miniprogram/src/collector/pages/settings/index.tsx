import { useState } from 'react'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { chooseLanguage, type Language, useLanguage, useMessages } from '../../../phone/language'
import { session } from '../../../phone/phone'
import { run } from '../../../phone/run'
import { useDesk } from '../../../phone/use-desk'
import { useLoaded } from '../../../phone/use-loaded'
import { appVersion } from '../../../platform/device'
import { startOver } from '../../../platform/navigate'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Dialog } from '../../../ui/dialog'
import { Facts, Text } from '../../../ui/text'
import { AccountEvents } from '../../account-events'
import { Frame, Opening } from '../../frame'

function SettingsPage() {
  const desk = useDesk()
  return desk ? <Settings desk={desk} /> : <Opening />
}

export default guarded(SettingsPage, 'collector')

function Settings({ desk }: { desk: Desk }) {
  const { settings: words } = useMessages()
  const language = useLanguage()
  return (
    <Frame title={words.title}>
      <Facts
        facts={[
          { term: words.who, value: `${desk.staff.name} ${desk.staff.account}` },
          { term: words.scope, value: desk.staff.scopeName },
        ]}
      />
      <Choice
        label={words.language}
        options={Object.entries(words.languages).map(([key, label]) => ({ key, label }))}
        value={language}
        onChange={(key) => run(() => chooseLanguage(key as Language))}
      />
      <AccountEvents />
      <SignOut desk={desk} />
      <Text look="quiet">{words.version(appVersion)}</Text>
    </Frame>
  )
}

function SignOut({ desk }: { desk: Desk }) {
  const { settings: words, app } = useMessages()
  const { loaded } = useLoaded(() => desk.outbox.list())
  const [asks, setAsks] = useState(false)
  const unsent = loaded.kind === 'ready' ? loaded.value.length : 0

  async function signOut() {
    // Told to the server if it can be reached; the phone forgets in any case.
    await session.ask('POST /sign-outs', { params: {}, body: {} })
    await session.end()
    await startOver('signIn')
  }
  return (
    <>
      <Button label={words.signOut} kind="danger" onPress={() => setAsks(true)} />
      <Dialog
        open={asks}
        title={words.signOut}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button label={words.signOut} kind="danger" onPress={() => run(signOut)} />
            <Button label={app.cancel} onPress={() => setAsks(false)} />
          </>
        }
      >
        <Text>{words.signOutAsk(unsent)}</Text>
      </Dialog>
    </>
  )
}
