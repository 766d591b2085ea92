import { Form, Input, InputNumber, Modal, Radio, Select, Switch } from 'antd'
import type { ReactElement } from 'react'
import { useMessages } from '../../language'
import type { Messages } from '../../messages.zh'
import { useCommand } from '../../platform/api'
import { DocumentFields } from '../../ui/document-fields'
import { FailureAlert } from '../../ui/failure'
import type { SettingKind, ShownSetting } from './settings'

interface Typed {
  readonly value: string | number | boolean
  readonly level: 'state' | 'province' | 'city' | 'county'
  readonly document: string
  readonly date: string
}

interface SettingFormProps {
  readonly campaignId: string
  readonly shown: ShownSetting
  readonly onClose: () => void
}

/** A local rule changes with the document that says so: level, number and date (requirements.md section E). */
export function SettingForm({ campaignId, shown, onClose }: SettingFormProps) {
  const { campaign: words } = useMessages()
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/settings')
  const { key, kind, name } = shown
  const submit = (typed: Typed) => {
    const facts = { ...typed, key, value: sentOf(kind, typed.value), document: typed.document.trim() }
    command.mutate({ params: { campaignId }, facts }, { onSuccess: onClose })
  }
  return (
    <Modal
      open
      title={words.changeNamed(name)}
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
        initialValues={{ value: typedOf(shown), level: 'county' }}
      >
        <ValueItem shown={shown} />
        <Form.Item name="level" label={words.level}>
          <Radio.Group
            options={(['state', 'province', 'city', 'county'] as const).map((value) => ({
              value,
              label: words.levels[value],
            }))}
          />
        </Form.Item>
        <DocumentFields words={words} />
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}

function ValueItem({ shown: { kind, hint, choices } }: { readonly shown: ShownSetting }) {
  const { campaign: words } = useMessages()
  const isSwitch = kind === 'switch'
  return (
    <Form.Item
      name="value"
      label={words.value}
      extra={hint}
      valuePropName={isSwitch ? 'checked' : 'value'}
      rules={[{ required: !isSwitch, message: words.valueMissing }]}
    >
      {fieldOf(kind, choices, words)}
    </Form.Item>
  )
}

function fieldOf(kind: SettingKind, choices: ShownSetting['choices'], words: Messages['campaign']): ReactElement {
  switch (kind) {
    case 'date':
      return <Input type="date" />
    case 'share':
      return <InputNumber min={0} max={100} suffix="%" style={{ width: '100%' }} />
    case 'whole':
      return <InputNumber min={1} max={365} precision={0} style={{ width: '100%' }} />
    case 'number':
      return <InputNumber min={0} style={{ width: '100%' }} />
    case 'switch':
      return <Switch checkedChildren={words.yes} unCheckedChildren={words.no} />
    case 'choice':
      return <Select options={Object.entries(choices).map(([value, label]) => ({ value, label }))} />
    case 'text':
      return <Input maxLength={200} />
  }
}

const typedOf = ({ kind, value }: ShownSetting): unknown =>
  kind === 'share' ? Number((Number(value) * 100).toFixed(4)) : value

function sentOf(kind: SettingKind, typed: Typed['value']): Typed['value'] {
  if (kind === 'share') return Number(typed) / 100
  return kind === 'switch' ? typed === true : typed
}
