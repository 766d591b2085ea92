import type { ReactNode } from 'react'
import { useMessages } from '../phone/language'
import { ReadAloud } from '../phone/read-aloud'
import { run } from '../phone/run'
import { TroubleNote } from '../phone/trouble-note'
import { Choice } from '../ui/choice'
import { Page } from '../ui/page'
import { Details } from '../ui/text'
import { chooseMode, type Mode, modes, scaleOf, useMode } from './mode'

interface ResidentPageProps {
  readonly title: string
  /** Everything on this screen, as it is read aloud. */
  readonly aloud: string
  readonly onHeard?: () => void
  readonly footer?: ReactNode
  /** What the screen says; the controls are the children, and reading aloud stands between them. */
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

/** Every screen of the person: read aloud on each; its place and the size of everything follow her way of looking. */
export function ResidentPage({ title, aloud, onHeard, footer, lead, children }: ResidentPageProps) {
  const { resident: words } = useMessages()
  const mode = useMode()
  const reader = (
    <ReadAloud
      key={aloud}
      text={aloud}
      label={words.aloud}
      stopLabel={words.stopAloud}
      noVoice={words.noVoice}
      {...(onHeard ? { onHeard } : {})}
    />
  )
  return (
    <Page title={title} face="resident" scale={scaleOf[mode]} footer={footer}>
      <TroubleNote />
      {mode === 'voice' && reader}
      {lead}
      {mode !== 'voice' && reader}
      {children}
      <WayOfLooking mode={mode} />
    </Page>
  )
}

function WayOfLooking({ mode }: { mode: Mode }) {
  const { resident: words } = useMessages()
  return (
    <Details summary={words.look}>
      <Choice
        label={words.look}
        options={modes.map((key) => ({ key, label: words.modes[key] }))}
        value={mode}
        onChange={(key) => run(() => chooseMode(key as Mode))}
      />
    </Details>
  )
}
