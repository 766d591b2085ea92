import { useEffect } from 'react'
import { guarded } from '../../phone/guarded'
import { useMessages } from '../../phone/language'
import { currentDesk, session, signIn } from '../../phone/phone'
import { run } from '../../phone/run'
import { TroubleNote } from '../../phone/trouble-note'
import { useLoaded } from '../../phone/use-loaded'
import { startOver } from '../../platform/navigate'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import { Text } from '../../ui/text'

/** Where to begin: with what the phone has. The network is asked only when nobody is signed in. */
async function whereToBegin(): Promise<'signIn' | 'region' | 'village' | 'noCampaign'> {
  const { staff, tokens } = await session.kept()
  if (!staff) {
    const outcome = tokens ? await session.begin(tokens) : await signIn.withWechat()
    if (outcome.kind !== 'answered') return 'signIn'
  }
  const desk = await currentDesk()
  if (!desk) return 'noCampaign'
  return (await desk.village()) ? 'village' : 'region'
}

function Opening() {
  const messages = useMessages()
  const { loaded } = useLoaded(whereToBegin)
  const page = loaded.kind === 'ready' ? loaded.value : undefined
  useEffect(() => {
    if (page && page !== 'noCampaign') run(() => startOver(page))
  }, [page])

  return (
    <Page title={messages.app.name} face="collector">
      <TroubleNote />
      {page === 'noCampaign' ? (
        <Alert kind="warning" title={messages.signIn.noCampaign}>
          <Button
            label={messages.settings.signOut}
            onPress={() => run(() => session.end().then(() => startOver('signIn')))}
          />
        </Alert>
      ) : (
        <Text>{messages.app.opening}</Text>
      )}
    </Page>
  )
}

export default guarded(Opening, 'collector')
