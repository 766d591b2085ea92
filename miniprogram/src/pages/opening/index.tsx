import { useEffect } from 'react'
import { useMessages } from '../../phone/language'
import { currentDesk, session, signIn } from '../../phone/phone'
import { startOver } from '../../platform/navigate'
import { Page } from '../../ui/page'
import { Text } from '../../ui/text'

/** Where to begin: with what the phone has. The network is asked only when nobody is signed in. */
async function whereToBegin(): Promise<'signIn' | 'region' | 'village'> {
  const { staff, tokens } = await session.kept()
  if (!staff) {
    const outcome = tokens ? await session.begin(tokens) : await signIn.withWechat()
    if (outcome.kind !== 'answered') return 'signIn'
  }
  const desk = await currentDesk()
  if (!desk) return 'signIn'
  return (await desk.village()) ? 'village' : 'region'
}

export default function Opening() {
  const messages = useMessages()
  useEffect(() => {
    void whereToBegin().then((page) => startOver(page))
  }, [])

  return (
    <Page title={messages.app.name} face="collector">
      <Text>{messages.app.opening}</Text>
    </Page>
  )
}
