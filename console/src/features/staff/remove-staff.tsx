import { Form, Input, Modal } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import type { StaffRow } from './staff-list'

export function RemoveStaff({ person, onClose }: { readonly person: StaffRow; readonly onClose: () => void }) {
  const { staff } = useMessages()
  const [form] = Form.useForm<{ reason: string }>()
  const command = useCommand('POST /staff/{staffId}/removals')
  const submit = ({ reason }: { reason: string }) =>
    command.mutate({ params: { staffId: person.staffId }, facts: { reason: reason.trim() } }, { onSuccess: onClose })
  return (
    <Modal
      open
      title={staff.removeNamed(person.name)}
      okText={staff.remove}
      okButtonProps={{ danger: true }}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      <p>{staff.removeAbout}</p>
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="reason"
          label={staff.reason}
          rules={[{ required: true, whitespace: true, message: staff.reasonMissing }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}
