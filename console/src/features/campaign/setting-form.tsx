import { Form, Input, InputNumber, Modal, Radio, Select, Switch } from 'antd'
import type { ReactElement } from 'react'
import type { SettingKey } from '../../../../shared/campaigns/campaign'
import { useMessages } from '../../language'
import type { Messages } from '../../messages.zh'
import { useCommand } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { localitiesOf, type SettingKind, settingKinds, settingText } from './settings'
import type { Campaign } from './settings-table'

type Value = string | number | boolean | Record<string, string | number | boolean>

interface Typed {
  readonly value: string | number | boolean
  readonly level: 'state' | 'province' | 'city' | 'county'
  readonly document: string
  readonly date: string
}

interface SettingFormProps {
  readonly campaign: Campaign
  readonly setting: SettingKey
  readonly onClose: () => void
}

/** A local rule changes with the document that says so: level, number and date (requirements.md section E). */
export function SettingForm({ campaign, setting, onClose }: SettingFormProps) {
  const { campaign: words } = useMessages()
  const [form] = Form.useForm<Typed>()
  const command = useCommand('POST /campaigns/{campaignId}/settings')
  const kind = settingKinds[setting]
  const submit = (typed: Typed) => {
    const facts = { ...typed, key: setting, value: sentOf(kind, typed.value), document: typed.document.trim() }
    command.mutate({ params: { campaignId: campaign.campaignId }, facts }, { onSuccess: onClose })
  }
  return (
    <Modal
      open
      title={words.changeNamed(words.names[setting])}
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
        initialValues={{ value: typedOf(kind, campaign.inForce[setting], words), level: 'county' }}
      >
        <ValueItem kind={kind} />
        <Form.Item name="level" label={words.level}>
          <Radio.Group
            options={(['state', 'province', 'city', 'county'] as const).map((value) => ({
              value,
              label: words.levels[value],
            }))}
          />
        </Form.Item>
        <Form.Item
          name="document"
          label={words.document}
          rules={[{ required: true, whitespace: true, message: words.documentMissing }]}
        >
          <Input maxLength={120} placeholder={words.documentExample} />
        </Form.Item>
        <Form.Item name="date" label={words.date} rules={[{ required: true, message: words.dateMissing }]}>
          <Input type="date" />
        </Form.Item>
      </Form>
      <FailureAlert failure={command.error} />
    </Modal>
  )
}

function ValueItem({ kind }: { readonly kind: SettingKind }) {
  const { campaign: words } = useMessages()
  const isSwitch = kind === 'switch'
  const readable = async (_: unknown, text: string) => {
    if (kind === 'localities' && !localitiesOf(text ?? '')) throw new Error(words.localitiesHint)
  }
  return (
    <Form.Item
      name="value"
      label={words.value}
      extra={words.hints[kind]}
      valuePropName={isSwitch ? 'checked' : 'value'}
      rules={[{ required: !isSwitch && kind !== 'localities', message: words.valueMissing }, { validator: readable }]}
    >
      {fieldOf(kind, words)}
    </Form.Item>
  )
}

function fieldOf(kind: SettingKind, words: Messages['campaign']): ReactElement {
  switch (kind) {
    case 'date':
      return <Input type="date" />
    case 'share':
      return <InputNumber min={0} max={100} suffix="%" style={{ width: '100%' }} />
    case 'whole':
      return <InputNumber min={1} max={365} precision={0} style={{ width: '100%' }} />
    case 'switch':
      return <Switch checkedChildren={words.yes} unCheckedChildren={words.no} />
    case 'denominator':
      return (
        <Select options={(['due', 'normal'] as const).map((value) => ({ value, label: words.denominators[value] }))} />
      )
    case 'reconfirmation':
      return (
        <Select
          options={(['required', 'off'] as const).map((value) => ({ value, label: words.reconfirmations[value] }))}
        />
      )
    case 'localities':
      return <Input.TextArea autoSize={{ minRows: 3 }} />
  }
}

const typedOf = (kind: SettingKind, value: unknown, words: Messages['campaign']): unknown => {
  if (kind === 'share') return Number((Number(value) * 100).toFixed(4))
  if (kind === 'localities') {
    const text = settingText(kind, value, words, String)
    return text === '—' ? '' : text.replaceAll('；', '\n')
  }
  return value
}

function sentOf(kind: SettingKind, typed: Typed['value']): Value {
  if (kind === 'share') return Number(typed) / 100
  if (kind === 'switch') return typed === true
  return kind === 'localities' ? (localitiesOf(String(typed ?? '')) ?? {}) : typed
}
