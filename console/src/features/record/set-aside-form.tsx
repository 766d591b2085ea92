import { App, Form, Input, Modal } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

export type SetAsideDecision = 'adopted' | 'discarded'

interface SetAsideFormProps {
  readonly campaignId: string
  readonly personId: string
  readonly number: number
  /** The version it was compared with; 0 if there was none. */
  readonly version: number
  readonly decision: SetAsideDecision
  readonly onClose: () => void
}

/** What becomes of one kept work, with the reason for the journal. */
export function SetAsideForm({ campaignId, personId, number, version, decision, onClose }: SetAsideFormProps) {
  const { aside } = useMessages()
  const { message } = App.useApp()
  const [form] = Form.useForm<{ readonly reason: string }>()
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/set-aside-decisions')
  const name = decision === 'adopted' ? aside.adopt : aside.discard

  const submit = async ({ reason }: { readonly reason: string }) => {
    const facts = { number, version, decision, reason: reason.trim() }
    const receipt = await command.mutateAsync({ params: { campaignId, personId }, facts }).catch(() => undefined)
    if (!receipt) return
    void message.success({ content: aside[decision], key: `${personId}#${number}` })
    onClose()
  }
  return (
    <Modal
      open
      title={name}
      okText={name}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
      afterOpenChange={(isOpen) => isOpen && form.focusField('reason')}
    >
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="reason"
          label={aside.reason}
          rules={[{ required: true, whitespace: true, message: aside.reasonMissing }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}
