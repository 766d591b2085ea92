import { Descriptions, Form, Input, Modal } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'

interface DisclosureProps {
  readonly campaignId: string
  readonly personId: string
  readonly onClose: () => void
}

/** The full number and telephone, for a reason that stays written and that the person can read (architecture 5). */
export function Disclosure({ campaignId, personId, onClose }: DisclosureProps) {
  const { disclosure } = useMessages()
  const [form] = Form.useForm<{ reason: string }>()
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/disclosures')
  const open = command.data
  const submit = ({ reason }: { reason: string }) =>
    command.mutate({ params: { campaignId, personId }, facts: { reason: reason.trim() } })

  return (
    <Modal
      open
      title={disclosure.title}
      okText={open ? disclosure.close : disclosure.submit}
      onOk={open ? onClose : form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
      {...(open ? { cancelButtonProps: { style: { display: 'none' } } } : {})}
    >
      {open ? (
        <Descriptions
          column={1}
          size="small"
          bordered
          items={[
            { key: 'name', label: disclosure.name, children: open.name },
            { key: 'number', label: disclosure.number, children: open.certificateNumber },
            { key: 'phones', label: disclosure.phones, children: open.phones.join('、') || '—' },
            { key: 'address', label: disclosure.address, children: open.address || '—' },
            { key: 'guardian', label: disclosure.guardian, children: open.guardian || '—' },
            ...open.answers.map(({ label, text }) => ({ key: label, label, children: text })),
          ]}
        />
      ) : (
        <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
          <p>{disclosure.about}</p>
          <Form.Item
            name="reason"
            label={disclosure.reason}
            rules={[{ required: true, whitespace: true, message: disclosure.reasonMissing }]}
          >
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Form.Item>
        </Form>
      )}
      <FailureAlert failure={command.error} />
    </Modal>
  )
}
