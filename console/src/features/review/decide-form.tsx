import { Form, Input, Modal, Radio } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

interface Typed {
  readonly decision: 'accepted' | 'reinstated' | 'stillDue'
  readonly reason: string
}

interface DecideFormProps {
  readonly campaignId: string
  readonly personId: string
  readonly onClose: () => void
  readonly onDecided: (seq: number) => void
}

/** The county's word on a claim that a person cannot be registered (R113). */
export function DecideForm({ campaignId, personId, onClose, onDecided }: DecideFormProps) {
  const { deciding } = useMessages()
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/status-decisions')
  const submit = async ({ decision, reason }: Typed) => {
    const facts = { decision, reason: reason.trim() }
    const receipt = await command.mutateAsync({ params: { campaignId, personId }, facts }).catch(() => undefined)
    if (receipt) onDecided(receipt.seq)
  }
  return (
    <Modal
      open
      title={deciding.title}
      okText={deciding.submit}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      <p>{deciding.about}</p>
      <Form<Typed> form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="decision"
          label={deciding.decision}
          rules={[{ required: true, message: deciding.decisionMissing }]}
        >
          <Radio.Group
            options={(Object.keys(deciding.decisions) as Typed['decision'][]).map((value) => ({
              value,
              label: deciding.decisions[value],
            }))}
            vertical
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={deciding.reason}
          rules={[{ required: true, whitespace: true, message: deciding.reasonMissing }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}
