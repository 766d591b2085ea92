import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { FailureAlert } from '../../ui/failure'

interface ReasonFormProps {
  readonly title: string
  readonly about: ReactNode
  readonly label: string
  readonly missing: string
  readonly submit: string
  readonly isWaiting: boolean
  readonly failure: Error | null
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for the reason of something that is written into the history. */
export function ReasonForm({ title, about, label, missing, submit, isWaiting, failure, ...on }: ReasonFormProps) {
  const [form] = Form.useForm<{ readonly reason: string }>()
  return (
    <Modal
      open
      title={title}
      okText={submit}
      onOk={form.submit}
      onCancel={on.onClose}
      confirmLoading={isWaiting}
      afterOpenChange={(isOpen) => isOpen && form.focusField('reason')}
    >
      <p>{about}</p>
      <Form form={form} layout="vertical" onFinish={({ reason }) => on.onSubmit(reason.trim())} requiredMark={false}>
        <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: missing }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
      <FailureAlert failure={failure} />
    </Modal>
  )
}
