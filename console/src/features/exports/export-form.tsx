import { Button, Card, Form, Input } from 'antd'
import { useMessages } from '../../language'
import { FailureAlert } from '../../ui/failure'
import { RegionFilter } from '../../ui/region-filter'
import { type ExportFacts, useStartExport } from './use-start-export'

interface ExportFormProps {
  readonly campaignId: string
  readonly scope: string
  readonly onStarted: (exportId: string) => void
}

/** Every export says who, why and when; it is made in the background. */
export function ExportForm({ campaignId, scope, onStarted }: ExportFormProps) {
  const { exports: words } = useMessages()
  const [form] = Form.useForm<ExportFacts>()
  const { start, command } = useStartExport(campaignId)

  const submit = async ({ region, reason }: ExportFacts) => {
    const exportId = await start({ region, reason: reason.trim() })
    if (exportId === undefined) return
    onStarted(exportId)
    form.resetFields(['reason'])
  }

  return (
    <Card style={{ maxWidth: 640 }}>
      <Form<ExportFacts>
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
