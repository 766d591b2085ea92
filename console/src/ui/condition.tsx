import { Typography } from 'antd'
import type { Edition } from '../../../shared/forms/edition'
import { sayCondition } from '../../../shared/forms/say-condition'
import { useMessages } from '../language'

interface ConditionProps {
  readonly edition: Edition
  readonly text: string
  readonly self?: string
}

/** A condition in the words of the form; how it is written can be unfolded. */
export function Condition({ edition, text, self }: ConditionProps) {
  const { form } = useMessages()
  return (
    <>
      {sayCondition(edition, text, self)}
      <details className="source-text">
        <summary>{form.source}</summary>
        <Typography.Text code style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Typography.Text>
      </details>
    </>
  )
}
