import { App, Form, Modal, Radio } from 'antd'
import { type Office, offices } from '../../../../shared/campaigns/extension'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { DocumentFields } from '../../ui/document-fields'
import { FailureAlert } from '../../ui/failure'
import { type Extension, missingOffices } from './approvals'

interface Typed {
  readonly office: Office
  readonly document: string
  readonly date: string
}

interface ApprovalFormProps {
  readonly campaignId: string
  readonly extension: Extension
  readonly onClose: () => void
}

/** The word of one office on exactly this content: document and date. */
export function ApprovalForm({ campaignId, extension, onClose }: ApprovalFormProps) {
  const { extensions: words } = useMessages()
  const { message } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/extensions/{extension}/approvals')
  const { key, title, hash, approvals } = extension
  const submit = ({ office, document, date }: Typed) =>
    command.mutate(
      { params: { campaignId, extension: key }, facts: { office, hash, document: document.trim(), date } },
      {
        onSuccess: () => {
          void message.success(words.recorded)
          onClose()
        },
      },
    )
  const choices = offices.map((office) => ({
    value: office,
    label: words.offices[office],
    disabled: office === 'state' && approvals.province === undefined,
  }))
  return (
    <Modal
      open
      title={words.recordFor(title)}
      okText={words.save}
      onOk={form.submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ office: missingOffices(extension)[0] ?? 'province' }}
      >
        <Form.Item name="office" label={words.office} extra={approvals.province ? undefined : words.provinceFirst}>
          <Radio.Group options={choices} vertical />
        </Form.Item>
        <DocumentFields words={words} />
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}
