import { useState } from 'react'
import { hasInk } from '../../../shared/registrations/ink'
import type { Progress, Relation } from '../features/confirmation/progress'
import type { GiveOutcome, Resident, ResidentRecord } from '../features/confirmation/resident'
import { thinStrokes } from '../features/evidence/thin-strokes'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { sayRefusal } from '../phone/say'
import { replace } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { SignPad } from '../ui/sign-pad'
import type { Stroke } from '../ui/sign-pad.props'
import { Text } from '../ui/text'
import { ResidentPage } from './resident-page'

export interface SigningProps {
  readonly token: string
  readonly resident: Resident
  readonly record: ResidentRecord
  readonly progress: Progress
  readonly change: (progress: Progress) => Promise<void>
  readonly onReload: () => Promise<void>
}

/** Who fills this in, and her name; who cannot sign hands it in without. */
export function Signing(props: SigningProps) {
  const { record, progress, change } = props
  const messages = useMessages()
  const { resident: words } = messages
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [signs, setSigns] = useState(true)
  const { outcome, isBusy, give } = useGiving(props)

  return (
    <ResidentPage
      title={words.sign}
      aloud={[words.relation, signs ? words.signPad : words.cannotSignSure].join('\n')}
      footer={
        <Button
          label={isBusy ? words.giving : words.give}
          kind="primary"
          busy={isBusy}
          disabled={signs && !hasInk(thinStrokes(strokes))}
          onPress={() => run(() => give(signs ? strokes : []))}
        />
      }
    >
      {outcome?.kind === 'renewed' && <Alert kind="note" title={words.renewed} />}
      {outcome?.kind === 'refused' && <Alert kind="error" title={sayRefusal(messages, outcome)} />}
      {!record.ownWord && <Alert kind="note" title={words.guardianOnly} />}
      <Choice
        label={words.relation}
        {...(record.ownWord ? { hint: words.relationHint } : {})}
        options={speakers(record).map((key) => ({ key, label: words.relations[key] }))}
        value={progress.relation ?? speakers(record)[0]}
        onChange={(relation) => run(() => change({ ...progress, relation: relation as Relation }))}
      />
      {signs ? (
        <SignPad
          label={words.signPad}
          clearLabel={words.signClear}
          onChange={(drawn) => setStrokes(drawn?.strokes ?? [])}
        />
      ) : (
        <Text>{words.cannotSignSure}</Text>
      )}
      <Button label={signs ? words.cannotSign : words.signAgain} onPress={() => setSigns(!signs)} />
    </ResidentPage>
  )
}

/** For a child only her guardian; everybody else is asked first whether the words are her own. */
const speakers = ({ ownWord }: ResidentRecord): readonly [Relation, ...Relation[]] =>
  ownWord ? ['self', 'guardian', 'relative', 'helper'] : ['guardian']

function useGiving({ token, resident, record, progress, onReload }: SigningProps) {
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<GiveOutcome>()

  async function give(strokes: readonly Stroke[]): Promise<void> {
    setBusy(true)
    const given = await resident.give(record, progress, thinStrokes(strokes)).finally(() => setBusy(false))
    setOutcome(given)
    if (given.kind === 'received') await replace('receipt', { t: token })
    if (given.kind === 'renewed' || given.kind === 'kept') await onReload()
  }
  return { outcome, isBusy, give }
}
