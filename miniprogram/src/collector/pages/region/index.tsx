import { useEffect, useState } from 'react'
import type { AnswerOf } from '../../../../../shared/api/route'
import type { Api } from '../../../../../shared/api/routes'
import type { Outcome } from '../../../api/outcome'
import type { Desk } from '../../../phone/desk'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { sayOutcome } from '../../../phone/say'
import { useDesk } from '../../../phone/use-desk'
import { startOver } from '../../../platform/navigate'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { List, Row } from '../../../ui/list'
import { Text } from '../../../ui/text'
import { Frame, Opening } from '../../frame'

type Region = AnswerOf<Api['GET /regions/{region}']>

function RegionPage() {
  const desk = useDesk()
  return desk ? <ChooseVillage desk={desk} /> : <Opening />
}

export default guarded(RegionPage, 'collector')

function ChooseVillage({ desk }: { desk: Desk }) {
  const messages = useMessages()
  const { scope } = desk.staff
  const [code, setCode] = useState(scope)
  const { outcome, retry } = useRegion(desk, code)

  async function choose({ code: region, name }: { code: string; name: string }) {
    if (region.length < 12) return setCode(region)
    await desk.chooseVillage({ region, name })
    await startOver('village')
  }

  return (
    <Frame title={messages.region.title} isFirst>
      <Text>{messages.region.intro}</Text>
      {outcome === undefined && <Text look="quiet">{messages.app.opening}</Text>}
      {outcome && outcome.kind !== 'answered' && (
        <Alert kind="error" title={sayOutcome(messages, outcome)}>
          <Button label={messages.app.retry} onPress={retry} />
        </Alert>
      )}
      {outcome?.kind === 'answered' && (
        <List label={messages.region.list}>
          {outcome.answer.children.map((child) => (
            <Row key={child.code} title={child.name} onPress={() => run(() => choose(child))} />
          ))}
        </List>
      )}
      {code !== scope && <Button label={messages.region.up} onPress={() => setCode(scope)} />}
    </Frame>
  )
}

function useRegion({ ask }: Desk, code: string) {
  const [outcome, setOutcome] = useState<Outcome<Region>>()
  const [tries, setTries] = useState(1)
  useEffect(() => {
    let isHere = true
    setOutcome(undefined)
    run(() => ask('GET /regions/{region}', { params: { region: code } }).then((found) => isHere && setOutcome(found)))
    return () => {
      isHere = false
    }
  }, [ask, code, tries])
  return { outcome, retry: () => setTries(tries + 1) }
}
