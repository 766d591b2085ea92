import type { ReactNode } from 'react'
import { useMessages } from '../phone/language'
import { run } from '../phone/run'
import { TroubleNote } from '../phone/trouble-note'
import { back } from '../platform/navigate'
import { usePrivateScreen } from '../platform/screen'
import { Page } from '../ui/page'
import { Text } from '../ui/text'

interface FrameProps {
  readonly title: string
  readonly status?: string
  readonly footer?: ReactNode
  /** The first screen has nowhere to go back to. */
  readonly isFirst?: boolean
  readonly children: ReactNode
}

/** Every collector's screen: a way back, and what went wrong; `Page` itself follows the reader's text size. */
export function Frame({ isFirst, children, ...page }: FrameProps) {
  const { app } = useMessages()
  usePrivateScreen()
  const way = isFirst ? {} : { back: { label: app.back, onPress: () => run(back) } }
  return (
    <Page face="collector" {...way} {...page}>
      <TroubleNote />
      {children}
    </Page>
  )
}

export function Opening() {
  const { app } = useMessages()
  return (
    <Frame title={app.name}>
      <Text>{app.opening}</Text>
    </Frame>
  )
}
