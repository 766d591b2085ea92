import { Button, Flex, Form, Input } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

interface AnswerMissingProps {
  readonly campaignId: string
  readonly importId: string
  readonly question: { readonly id: string }
  readonly onAnswered: () => void
}

type Decision = 'accepted' | 'dropped'

/** Goes on, or not, with a reason. The answer names the question that is on the screen. */
export function AnswerMissing({ campaignId, importId, question, onAnswered }: AnswerMissingProps) {
  const { missing } = useMessages()
  const [form] = Form.useForm<{ reason: string }>()
  const command = useCommand('POST /campaigns/{campaignId}/rosters/{importId}/answers')
  const answer = async (decision: Decision) => {
    const said = await form.validateFields().catch(() => undefined)
    if (!said) return
    const facts = { question: question.id, decision, reason: said.reason.trim() }
    command.mutate({ params: { campaignId, importId }, facts }, { onSuccess: onAnswered })
  }
  return (
    <Form form={form} layout="vertical" requiredMark={false} style={{ marginTop: 16 }}>
      <Form.Item
        name="reason"
        label={missing.missingReason}
        rules={[{ required: true, whitespace: true, message: missing.missingReasonMissing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
      <FailureAlert failure={command.error} />
      <Flex gap={12} wrap>
        <Button type="primary" loading={command.isPending} onClick={() => void answer('dropped')}>
          {missing.dropImport}
        </Button>
        <Button danger disabled={command.isPending} onClick={() => void answer('accepted')}>
          {missing.acceptMissing}
        </Button>
      </Flex>
    </Form>
  )
}
