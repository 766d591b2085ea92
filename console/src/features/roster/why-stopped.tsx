import { Alert, Flex } from 'antd'
import { whatIsAsked } from '../../../../shared/roster/refresh-question'
import { useMessages } from '../../language'
import type { Question } from './import-result'

/** What the import stopped for, what it may mean, and what to do: one sentence for each reason. */
export function WhyStopped({ question }: { readonly question: Question }) {
  const { missing } = useMessages()
  return (
    <Flex vertical gap={12}>
      {whatIsAsked(question).map((because) => (
        <Alert
          key={because}
          type="warning"
          showIcon
          role="alert"
          title={missing.stopped[because](question)}
          description={missing.stoppedNext[because]}
        />
      ))}
    </Flex>
  )
}
