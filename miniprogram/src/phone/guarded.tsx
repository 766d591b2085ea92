import { Component, type ComponentType, type ReactNode } from 'react'
import { startOver } from '../platform/navigate'
import { isTooOld } from '../platform/too-old'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Page } from '../ui/page'
import { useMessages } from './language'
import { reasonOf, run, type TroubleReason } from './run'

/**
 * A page that says so when it cannot be opened, with ways out. Without it Taro shows an empty page, or 正在打开… for ever.
 * Whatever a page throws while it is drawn, also through `useLoaded`, is heard here.
 */
export function guarded(Screen: ComponentType, face: 'collector' | 'resident'): ComponentType {
  return function Guarded() {
    if (isTooOld()) return <TooOld face={face} />
    return (
      <Boundary failed={(reason, again) => <Failed face={face} reason={reason} onRetry={again} />}>
        <Screen />
      </Boundary>
    )
  }
}

function TooOld({ face }: Pick<FailedProps, 'face'>) {
  const { app } = useMessages()
  return (
    <Page title={app.name} face={face}>
      <Alert kind="error" title={app.tooOld} />
    </Page>
  )
}

interface BoundaryProps {
  readonly failed: (reason: TroubleReason, again: () => void) => ReactNode
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { readonly error?: unknown; readonly hasFailed: boolean }> {
  override state = { hasFailed: false, error: undefined as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { hasFailed: true, error }
  }

  // Drawn anew from nothing: everything is loaded again.
  readonly again = () => this.setState({ hasFailed: false, error: undefined })

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed(reasonOf(this.state.error), this.again) : this.props.children
  }
}

interface FailedProps {
  readonly face: 'collector' | 'resident'
  readonly reason: TroubleReason
  readonly onRetry: () => void
}

function Failed({ face, reason, onRetry }: FailedProps) {
  const { app } = useMessages()
  return (
    <Page title={app.name} face={face}>
      <Alert kind="error" title={app.notOpened[reason]} />
      <Button label={app.retry} kind="primary" onPress={onRetry} />
      {face === 'collector' && <Button label={app.toStart} onPress={() => run(() => startOver('opening'))} />}
    </Page>
  )
}
