import { Form, Input, Modal, Typography } from 'antd'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { formatInstant } from '../../ui/format'
import type { StaffRow } from './staff-list'

interface OneTimeCodeProps {
  readonly person: StaffRow
  readonly onClose: () => void
}

/** A code for one sign-in in a browser, to be read to the collector over the telephone. It takes a reason, and she is told. */
export function OneTimeCode({ person, onClose }: OneTimeCodeProps) {
  const { staff } = useMessages()
  const [form] = Form.useForm<{ reason: string }>()
  const command = useCommand('POST /staff/{staffId}/one-time-codes')
  const { data, error, isPending } = command
  const make = ({ reason }: { reason: string }) =>
    command.mutate({ params: { staffId: person.staffId }, facts: { reason: reason.trim() } })
  return (
    <Modal
      open
      title={staff.codeFor(person.name)}
      onCancel={onClose}
      onOk={data ? onClose : form.submit}
      okText={data ? staff.done : staff.makeCode}
      confirmLoading={isPending}
      cancelButtonProps={data ? { style: { display: 'none' } } : {}}
    >
      {data ? (
        <Code code={data.code} howTo={staff.codeHowTo(person.account, formatInstant(data.expiresAt))} />
      ) : (
        <>
          <p>{staff.codeAbout(person.name)}</p>
          <Form form={form} layout="vertical" onFinish={make} requiredMark={false}>
            <Form.Item
              name="reason"
              label={staff.reason}
              rules={[{ required: true, whitespace: true, message: staff.reasonMissing }]}
            >
              <Input maxLength={200} placeholder={staff.codeReasonExample} />
            </Form.Item>
          </Form>
        </>
      )}
      <FailureAlert failure={error} />
    </Modal>
  )
}

function Code({ code, howTo }: { readonly code: string; readonly howTo: string }) {
  return (
    <>
      <Typography.Paragraph
        style={{
          fontSize: 36,
          letterSpacing: 6,
          textAlign: 'center',
          margin: '12px 0',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {code}
      </Typography.Paragraph>
      <p>{howTo}</p>
    </>
  )
}
