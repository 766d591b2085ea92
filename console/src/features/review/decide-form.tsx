import { Alert, Form, Input, Modal, Radio } from 'antd'
import { leavesTheCount } from '../../../../shared/statistics/measures'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { ClaimSummary } from '../../ui/claim-summary'
import { FailureAlert } from '../../ui/failure'
import type { ReviewedRecord } from './what-can-be-done'

interface Typed {
  readonly decision: 'accepted' | 'reinstated' | 'stillDue'
  readonly reason: string
}

interface DecideFormProps {
  readonly campaignId: string
  readonly record: ReviewedRecord
  readonly onClose: () => void
  readonly onDecided: (seq: number) => void
}

/** The county's word on a claim that a person cannot be registered (R113). */
export function DecideForm({ campaignId, record, onClose, onDecided }: DecideFormProps) {
  const { deciding } = useMessages()
  const { personId, claim, interview } = record
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/registrations/{personId}/status-decisions')
  const submit = async ({ decision, reason }: Typed) => {
    const facts = { version: interview?.version ?? 0, decision, reason: reason.trim() }
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
      <ClaimSummary campaignId={campaignId} record={{ claim }} />
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
        <Effect status={claim?.status} />
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

/** What the chosen decision does, before it is made. */
function Effect({ status }: { readonly status: string | undefined }) {
  const { claim: words } = useMessages()
  const decision = Form.useWatch<Typed['decision'] | undefined>('decision')
  if (!decision) return null
  const { leaves, staysDue, again } = words.effects
  const accepted = leavesTheCount(status) ? leaves : staysDue
  return (
    <Alert
      type="info"
      title={words.effect}
      description={decision === 'accepted' ? accepted : again}
      style={{ marginBottom: 16 }}
    />
  )
}
