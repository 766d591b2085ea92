import { Button, Card, Form, Input } from 'antd'
import { useRef } from 'react'
import { useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { newId } from '../../platform/ids'
import { FailureAlert } from '../../ui/failure'
import { RegionFilter } from '../../ui/region-filter'

interface ExportFormProps {
  readonly campaignId: string
  readonly scope: string
  readonly onStarted: (exportId: string) => void
}

interface Typed {
  readonly region: string
  readonly reason: string
}

/** Every export says who, why and when; it is made in the background. */
export function ExportForm({ campaignId, scope, onStarted }: ExportFormProps) {
  const { exports: words } = useMessages()
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/exports')
  // Kept until an answer comes, so that asking again after silence asks for the same export.
  const exportId = useRef(newId())

  const submit = async ({ region, reason }: Typed) => {
    const facts = { exportId: exportId.current, region, reason: reason.trim() }
    const receipt = await command.mutateAsync({ params: { campaignId }, facts }).catch(() => undefined)
    if (!receipt) return
    onStarted(exportId.current)
    exportId.current = newId()
    form.resetFields(['reason'])
  }

  return (
    <Card style={{ maxWidth: 640 }}>
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ region: scope }}
      >
        <Form.Item name="region" label={words.region}>
          <RegionField scope={scope} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={words.reason}
          extra={words.reasonHint}
          rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
        <FailureAlert failure={command.error} />
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {words.submit}
        </Button>
      </Form>
    </Card>
  )
}

interface RegionFieldProps {
  readonly scope: string
  readonly value?: string
  readonly onChange?: (region: string) => void
}

/** antd's Form gives `value` and `onChange`. */
const RegionField = ({ scope, value, onChange }: RegionFieldProps) => (
  <RegionFilter scope={scope} value={value ?? scope} onChange={(chosen) => onChange?.(chosen)} />
)
