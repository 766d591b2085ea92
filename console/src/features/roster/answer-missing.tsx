import { Button, Flex, Form, Input } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { Refusal } from '../../platform/failures'
import { FailureAlert, useSayFailure } from '../../ui/failure'

interface AnswerMissingProps {
  readonly campaignId: string
  readonly importId: string
  readonly question: { readonly id: string }
  /** Answered here or by somebody else: the import is no longer what is on the screen. */
  readonly onChanged: () => void
}

type Decision = 'accepted' | 'dropped'

/** Goes on, or not, with a reason. The answer names the question that is on the screen. */
export function AnswerMissing({ campaignId, importId, question, onChanged }: AnswerMissingProps) {
  const { missing } = useMessages()
  const [form] = Form.useForm<{ reason: string }>()
  const sayFailure = useSayFailure()
  const command = useCommand('POST /campaigns/{campaignId}/rosters/{importId}/answers')
  const answer = async (decision: Decision) => {
    const said = await form.validateFields().catch(() => undefined)
    if (!said) return
    const facts = { question: question.id, decision, reason: said.reason.trim() }
    command.mutate({ params: { campaignId, importId }, facts }, { onSuccess: onChanged, onError: changedElsewhere })
  }
  /** This form goes with the question: what happened is said beside it. */
  const changedElsewhere = (failure: Error) => {
    if (!isOtherQuestion(failure)) return
    sayFailure(failure)
    onChanged()
  }
  const sending = command.isPending ? command.variables.facts.decision : undefined
  return (
    <Form form={form} layout="vertical" requiredMark={false} style={{ marginTop: 16, maxWidth: 640 }}>
      <Form.Item
        name="reason"
        label={missing.missingReason}
        rules={[{ required: true, whitespace: true, message: missing.missingReasonMissing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder={missing.missingReasonExample} />
      </Form.Item>
      {!isOtherQuestion(command.error) && <FailureAlert failure={command.error} />}
      <Flex gap={12} wrap>
        <Button
          type="primary"
          loading={sending === 'accepted'}
          disabled={sending === 'dropped'}
          onClick={() => void answer('accepted')}
        >
          {missing.acceptMissing}
        </Button>
        <Button
          loading={sending === 'dropped'}
          disabled={sending === 'accepted'}
          onClick={() => void answer('dropped')}
        >
          {missing.dropImport}
        </Button>
      </Flex>
    </Form>
  )
}

const isOtherQuestion = (failure: Error | null): boolean =>
  failure instanceof Refusal && failure.code === 'roster.otherQuestion'
