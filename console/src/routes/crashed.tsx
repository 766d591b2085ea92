import { Button, Result } from 'antd'
import { useRouteError } from 'react-router'
import { useMessages } from '../language'

/** A fault of the page itself: what was sent is safe, what was typed may be gone. */
export function Crashed() {
  const { crashed } = useMessages()
  const failure = useRouteError()
  return (
    <Result
      status="warning"
      title={crashed.what}
      subTitle={crashed.next}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {crashed.reload}
        </Button>
      }
    >
      <details>
        <summary>{crashed.details}</summary>
        <pre style={{ whiteSpace: 'pre-wrap' }}>{failure instanceof Error ? failure.message : String(failure)}</pre>
      </details>
    </Result>
  )
}
